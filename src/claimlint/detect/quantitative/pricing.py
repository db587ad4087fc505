"""Percentages of money: discounts, finance charges, an insurer's share."""

from __future__ import annotations

from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens


def prices(context: Context) -> bool:
    """Return whether a percentage is a discount, a finance charge or an insurer's share."""
    if context.in_cell and has(r"^(?:the |your )?(?:\w+ )?:discount:\W*$", context.column):
        return True
    if _insurance_share(context) or closes(
        _FINANCED + r"(?: an? (?:extra|additional|further)| another)?", context.left
    ):
        return True
    return opens(_DISCOUNTED, context.right) and not opens(r":discount:\W+(?:pain|of)", context.right)


_DISCOUNTED = r":discount:|(?:your|the|all|any|a|first|every|our|next)\W+(?:\w+\W+){0,3}?:discount:"
_FINANCED = (
    r"(?:save|saves|saving|discount of|financ(?:ing|ed)(?: at| from| of)?|apr|interest|(?:interest|apr|loan"
    r"|financing) rates? (?:as low as|from|of)"
    r"|rates as low as|tip of|fee of)(?: up to)?"
)


def _insurance_share(context: Context) -> bool:
    payer = r":insurer:(?:\W+\w+){0,3}?\W+(?:pays?|paid|covers?|covered|reimburses?|picks? up|will (?:pay|cover))"
    share = (
        r"of (?:our |the |its |all |each |every )?(?:profits?|proceeds|sales|revenue|tips|purchases?|orders?)\b"
        r"|of (?:the|your|its|their|any|all|our)?\s*(?:\w+ ){0,2}(?:costs?|bills?|fees?"
        r"|charges?|amount|price|premiums?|copays?|expenses?|deductible)(?!-)"
    )
    if closes(r"rated(?: at)?(?: \d+%,?(?: or)?)*|(?:disability )?ratings? of|disabled at", context.left):
        return True
    rated = (
        r"\b(?:rated|(?<!good )(?<!fair )(?<!excellent )(?<!satisfaction )"
        r"ratings?(?! (?:w[ae]\w+ given|fell|drop\w*|rose|improv\w*|eas\w*|climb\w*|declin\w*)\b)"
        r"|disab\w+|service[- ]connected|p&t|permanent and total)\b"
    )
    return (
        has(payer, context.left)
        or opens(share, context.right)
        or has(r"\b(?:coinsurance|deductible|copay)", context.text)
        or (has(rated, context.text) and has(r"\b(?:va|veterans?|rating|service)", context.text))
    )
