"""Characters of symbol fonts, which Word keeps in the private use area."""

from __future__ import annotations

# Adobe's encoding of the font Symbol, those signs of it that matter to a claim.
_SYMBOL = {
    0xA3: "≤",
    0xB3: "≥",
    0xB1: "±",
    0xB4: "×",
    0xB0: "°",
    0xB9: "≠",
    0xBB: "≈",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB7: "•",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xE2: "®",
    0xE3: "©",
    0xE4: "™",
    0x6D: "μ",
    0x25: "%",
    0x2B: "+",
    0x2D: "−",
    0x3C: "<",
    0x3E: ">",
}


def symbol(font: str, code: str) -> str:
    """Return what a ``w:sym`` shows: a sign of the font Symbol, or of an ordinary font; a space for a picture."""
    try:
        value = int(code, 16)
    except ValueError:
        return " "
    if font.lower() == "symbol":
        return _SYMBOL.get(value & 0xFF, " ")
    return chr(value) if 0x20 <= value < 0xD800 else " "
