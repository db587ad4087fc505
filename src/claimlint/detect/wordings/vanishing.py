"""Cures told of the complaint: it vanishes, is gone or is reversed, and the body is as new."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.guards import IN_PART, LESSER_GOODBYES
from claimlint.detect.wordings.shares import SHARE

_SUPPOSED = (
    rf"{NEGATED}|{SHARE}|\b(?:if|until|when|once|whether|unless|before|after|hop(?:e|es|ing)|wish\w*|ask|how|why"
    r"|may|might|could|sometimes|often|usually|example)\b[^.;:!?]{0,45}$"
)
_MADE_WHOLE = (
    "original|youthful|normal|perfect|former|full|natural|healthy|pre-injury|prime|best|like-new|factory|teenage"
)
WORDINGS = (
    Wording(
        "cure",
        """
        :own_complaint :vanish
        :complaint will|can|could simply|just|finally? :vanish
        :complaint will|can be|become :gone
        :complaint is|are finally|forever|completely|now? gone|cured|reversed|erased|history
        :body_part is|are completely|fully|truly? healed|regrown|rebuilt|regenerated|restored
        """,
        unless_before=_SUPPOSED + r"|\b(?:your|the) $(?<!your )(?<!the )",
        unless_after=IN_PART + r"|[ -](?:with|within|or)\b",
        unless_inside=r"\bbe (?:healed|dissolved)\b",
    ),
    Wording(
        "cure",
        ":own_complaint reversed|cured|erased|eliminated|eradicated|solved|healed|conquered|banished",
        unless_before=_SUPPOSED,
        only_after=r"\s*(?:[.,!;]|$|in\b|by\b|for good|forever|naturally|without|with|at\b|here\b|today)",
    ),
    Wording(
        "cure",
        """
        a thing of the past
        ancient history
        a distant memory
        make|makes|making :fill{0,3} _{0,2} :complaint disappear|vanish|history|dissolve
        make|makes|making :fill{0,3} :complaint go away
        kick|kicks|kicked :fill{0,3} _{0,1} :complaint to the curb
        kick|kicks|kicked :fill{0,3} :complaint out
        leave|leaves|put|puts :fill{0,3} :complaint :behind
        break|breaks free|loose of|from :fill{0,3} :complaint
        wipes|wipe|wiped out :fill{0,3} _{0,1} :complaint
        no sign|trace of :fill{0,2} :complaint ever|again|remains|left
        """,
        unless_before=_SUPPOSED,
        unless_inside=r"\b(?:help|helps|after|before)\b",
    ),
    Wording(
        "cure",
        """
        say|wave|kiss|bid so long|adios|bye-bye|sayonara|ciao to :fill{0,4} _{1,3}
        goodbye|good-bye|farewell|adios|bye|bye-bye|sayonara to? :fill{0,3} _{0,1} :complaint
        goodbye|good-bye|farewell|adios|bye|bye-bye|sayonara to? :fill{0,3} _{0,1} :aid
        goodbye|good-bye|farewell|adios|bye|bye-bye|sayonara , :fill{0,3} _{0,1} :complaint
        goodbye|good-bye|farewell|adios|bye|bye-bye|sayonara , :fill{0,3} _{0,1} :aid
        so long , :fill{0,3} _{0,1} :complaint
        """,
        unless_inside=LESSER_GOODBYES,
        unless_after=rf"\s+(?:{LESSER_GOODBYES})",
    ),
    Wording(
        "cure",
        f"""
        as? good as new
        restores|restore|restored|returns|return|brings :fill{{0,3}} :body_part back? to :det? {_MADE_WHOLE} _{{0,2}}
        brand new :body_part
        reverse|reverses|turns|turn back? the aging clock|process
        turns|turn back the clock
        """,
        unless_before=_SUPPOSED + r"|\b(?:helps?|helping|aims?|used|designed|goal is) (?:to )?$",
    ),
)
"""Every wording of the kind."""
