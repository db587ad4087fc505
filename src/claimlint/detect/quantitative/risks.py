"""How much likelier a harm makes another: figures of risk factors, which warn and promise nothing."""

from __future__ import annotations

from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import WE, closes, has, opens

_HARM = (
    r"(?::condition:|:adverse_effect:|:failure:|\b(?:fail(?:s|ed|ing|ure)?|die|dying|death|mortality|falls?|falling"
    r"|obes\w+|miscarr\w+|infertil\w+|hospitali[sz]\w+|addict\w+|decline|suicid\w*|cancers?"
    r"|los(?:e|ing)(?! (?:weight|fat|inches|pounds|more|\d))"
    r"|attacks?|disability|birth defects)\b)"
)
_CHANCE = r"(?:risks?|odds|chances?|likelihood|probabilit(?:y|ies)|rates?|incidence)"
_TOLD = (
    rf"(?:as|more) (?:likely|prone|apt) (?:to|your|that|of|for)\b[^.;]{{0,40}}{_HARM}"
    rf"|(?:[\w-]+ ){{0,4}}?{_CHANCE} (?:of|for) (?:[\w'-]+ ){{0,5}}?{_HARM}"
    rf"|(?:(?:the|your|their|his|her|higher|greater) )*{_HARM} {_CHANCE}"
)
_ADDED = (
    r"(?:more (?:likely|prone)|likelier|(?:higher|greater|elevated|increased|added|extra|increase|rise|jump|uptick)"
    rf"(?: in)?(?: the| their| your| a)?(?: [\w-]+){{0,2}} {_CHANCE})\b"
)
_RAISED = (
    r"(?:rais|increas|elevat|boost|up|heighten|push)(?:es?|s|ed|ing)"
    rf" (?:[\w'-]+ ){{0,3}}?{_CHANCE} (?:of|for) (?:[\w'-]+ ){{0,5}}?{_HARM}(?: [\w'-]+){{0,3}}? by"
    r"(?: (?:about|nearly|up to|as much as|more than|over|roughly|at least|almost))*"
)
_RISEN = (
    rf"{_HARM} {_CHANCE}(?: [\w'-]+){{0,4}}? (?:increas|ris|go|climb|jump)(?:es|e|s|ed) (?:up )?by"
    r"(?: (?:about|nearly|up to|as much as|more than|over|roughly|at least|almost))*"
)
_LESSENED = r"\b(?:less|lower|fewer|reduced?|smaller|half|halv\w+|decreas\w+|cut)\b"
_ESCAPED = r"\b(?:avoid|surviv|beat|prevent|overc[oa]m|escap|recover|quit|stop|conquer|reverse)\w*"
"""What befalls nobody."""
_FAR = 60
_CARED_FOR = (
    rf"{WE}|:competitor:|:drug:|\b(?:treated|treatments?|therap(?:y|ies)|operations?|procedures?|implants?"
    r"|injections?|vaccin\w+|devices?|competitors?)\b"
)
"""Who is told of was treated: what befalls them is a treatment's doing."""
_NEAR = 24


def is_risk(context: Context) -> bool:
    """Return whether the figure is by how much a complaint or a habit makes a harm likelier."""
    left, right = context.left, context.right
    if has(_CARED_FOR, left) or has(_LESSENED, right[:_NEAR]) or _is_escaped(context):
        return False
    return opens(_TOLD, right) and (context.number.value or 0) > 1


def is_added_risk(context: Context) -> bool:
    """Return whether the percentage is by how much a complaint or a habit makes a harm likelier."""
    left, right = context.left, context.right
    if has(_CARED_FOR, left) or has(_LESSENED, right[:_NEAR]) or _is_escaped(context):
        return False
    return closes(_RAISED, left) or closes(_RISEN, left) or (opens(_ADDED, right) and has(_HARM, right))


def _is_escaped(context: Context) -> bool:
    """Return whether the harm is one that people avoid or survive."""
    return has(_ESCAPED, context.right[:_FAR]) or has(_ESCAPED, context.left[-_FAR:])
