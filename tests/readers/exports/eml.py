# ruff: noqa: E501 - markup reads best unbroken
"""The site as newsletters: quoted-printable and plain, HTML beside text."""

from __future__ import annotations

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

from tests.readers.site import Page, html


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the messages by name."""
    return {f"{page.slug}.eml": _message(page, number) for number, page in enumerate(pages)}


def _message(page: Page, number: int) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = page.title
    message["From"] = "Harrow Bay <news@harrowbay.example>"
    message["To"] = "you@example.org"
    message["Message-ID"] = f"<{page.slug}@harrowbay.example>"
    message["Date"] = "Mon, 30 Mar 2026 09:00:00 +0000"
    body = f'<html><head><meta name="description" content="{page.description}"></head><body>\n{html(page.body)}\n</body></html>\n'
    encoding = ("quoted-printable", "8bit")[number % 3 // 2]
    if number % 2:
        message.set_content("Read this message in a program that shows HTML.")
        message.add_alternative(body, subtype="html", cte=encoding)
    else:
        message.set_content(body, subtype="html", cte=encoding)
    return bytes(message)
