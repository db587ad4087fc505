"""The wordings of permanence, with the innocent company that each may be found in."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import SHARE

_LIFE_BURDEN = (
    r"\b(?:casts?|bandages?|splints?|stitches|sutures|dressing|"
    r"(?:take|takes|taking)(?! (?:(?:hold|root|effect|shape)\b|(?:about |over |nearly )?\d))|"
    r"need|needs|require[sd]?|must"
    r"|wear|worn|(?<!off )(?<!off your )(?<!off my )medicat\w+"
    r"|dos(?:e|es|ing)|drops|retainers?|monitor\w*|disab\w+"
    r"|scarred|member\w*|friends?|skills|benefits|risk|diagnos\w+|follow-?ups?|immunosuppress\w*|insulin|thinners?"
    r"|coverage|learn\w*)\b"
)
_RISKY = (
    r"\b(?:(?<!no )(?<!zero )(?<!without )risks?|rare(?:ly)?|complications?|may cause|can cause|could cause"
    r"|side effects?|injury|damage|disability"
    r"|deficit|vasectomy"
    r"|steriliz\w+|contracepti\w+|birth control|tubal|tattoos?|makeup|pacemaker|warning|consent|untreated"
    r"|hair reduction|fus(?:es|ion|ed))\b"
)
_FIXING = (
    r"\b(?:connect|join|fus|attach|implant|cement|bond|glu|plac|lock|los|damag|disab|delet|stor|clos|chang|alter"
    r"|record|stain|mark|seal|mov(?:e[sd]?\b|ing\b)|relocat|transferr?|fix(?:ed|ated) to)\w*"
)
"""What hardware, files and injuries do permanently."""

_BOON = (
    "relief|result|results|fix|solution|cure|removal|correction|freedom|improvement|answer|change|recovery|smile"
    "|hair|healing|sobriety|effect|effects|protection|clarity|difference|vision|treatment|option|way|method"
    "|alternative|procedure|remedy"
)

_DENIED = NEGATED + r"|\b(?:rather than|instead of|as opposed to|versus|by) (?:an? |the )?$"
_RIDDING = (
    "remove|removes|removing|reduce|reduces|restore|restores|correct|corrects|straighten|straightens|stop|stops|end|ends"
    "|solve|solves|resolve|resolves|rid|eradicate|eradicates|halt|halts|relieve|relieves"
)
"""What is done for good, also where it only can be."""
_HELD = r"accounts?|records?|data|charts?|photos?|services?|plans?|memberships?|subscriptions?|hours|programs?"
"""What an office ends or deletes for good."""

WORDINGS = (
    Wording(
        "permanent",
        f"""
        permanent|permanently|lifelong|lifetime|everlasting _{{0,2}} {_BOON}
        results|relief|effects|correction|improvement|change|changes|it|loss|removal|they|benefits is|are|'s|
        was truly|completely|totally? permanent|forever|lifelong
        permanent , lifelong|life-long|lasting|long-term {_BOON}
        forever fix|cure|answer|solution|remedy|relief|results
        permanent|lifelong hair|brow|eyebrow|lash|beard|hairline|hearing|skin restoration|regrowth|tightening|lift|
        lightening
        permanent weight|fat|hair|pain|wrinkle loss|removal|reduction|relief
        """,
        unless_before=_DENIED
        + r"|\b(?:semi|non|temporary or|or)[ -]$|\b(?:vision|sight|hearing|hair|tooth|memory|nerve|bone|muscle"
        r"|feeling|blood) $",
        unless_after=r"\s+(?:dyes?|colou?r\w*|makeup|tattoos?|ink|waves?|marker|removal of)\b",
        unless_inside=(
            r"\b(?:motion|movement|tooth|teeth|vision loss|hearing loss|hair loss|nerve|damage|bone|bones)\b"
            r"|reduction|and"
        ),
        unless=_RISKY,
    ),
    Wording(
        "permanent",
        "permanently _ _{1,2}",
        unless_before=NEGATED,
        unless_inside=rf"{_FIXING}|\b(?:or|may|can|could|not|n't|never)\b",
        unless_after=rf"\s*{_FIXING}",
        unless=_RISKY,
    ),
    Wording(
        "permanent",
        """
        permanently _
        _{1,3} permanently
        """,
        unless_before=NEGATED,
        unless_inside=rf"{_FIXING}|\b(?:or|may|can|could|not|n't|never|{_HELD})\b",
        unless_after=rf"\s*{_FIXING}",
        unless=_RISKY,
        only_after=r"\s*(?:[,.!;:)*\u2020\u2014-]|$|(?:and|with|without|in|after)\b)",
    ),
    Wording(
        "permanent",
        f"""
        :cure_verb _{{1,4}} permanently
        {_RIDDING} _{{1,4}} permanently
        permanently :cure_verb _{{1,2}}
        permanently {_RIDDING} _{{1,2}}
        """,
        unless_before=_DENIED + r"|\b(?:may|might|could|if|whether)\s+(?:\w+\s+)?$",
        unless_inside=r"\b(?:or|not|never|feeling|sensation|function|ability|access|licen[cs]e|" + _HELD + r")\b",
        unless=_RISKY,
    ),
    Wording(
        "permanent",
        """
        results|effects|effect|hairline|correction|lift|fix|relief|regrowth|grafts|removal|reduction is|are permanent
        results|effects|effect|hairline|correction|lift|fix|relief|regrowth|grafts|removal|improvement will be|
        remain permanent
        :method is|are truly|considered? permanent
        """,
        unless_before=NEGATED + r"|\b(?:if|whether|until|may|some|sometimes)\b[^.;,]{0,40}$",
        unless=_RISKY,
        only_after=r"\s*(?:[,.!;]|$|and\b|with\b|after\b)",
    ),
    Wording(
        "permanent",
        "permanent|lifelong",
        unless_before=NEGATED + r"|\b(?:semi|non|or|is|are|be|been|become|becomes|was|were)[ -]$",
        unless=_RISKY,
        only_before=r"(?:^|[,.:;\u2014!]\s*|\band\s+)$",
        only_after=r"\s*(?:[,.!;]|$|and\b)",
    ),
    Wording(
        "permanent",
        """
        lasts|lasting|last|lasted forever|indefinitely
        lasts|lasting|last|lasted a|your|an whole|entire? lifetime|life
        lasts|lasting|last for a lifetime
        lasts|lasting|last for the rest of your life
        relief|results|solution|fix|answer|smile|sobriety|recovery|_ that|which lasts|last forever|indefinitely
        relief|results|solution|fix|answer|smile|teeth|_ that|which lasts|last a|your lifetime
        _{1,4} once and for all
        _{0,4} for the rest of your life
        _{1,3} , forever
        gone|stay|stays|keeps|keep|off|away|free|over|cured|fixed _{0,4} forever
        gone|off|away|free|over|cured|fixed|quit|stop|end|ends|banish|fight|lose|solve|solves _{0,4} for good
        results for life
        _ free for life|good
        gone|restored|cured|fixed|relief|results|smile|sober|hearing|vision|free|smiles|hair|confidence for life
        """,
        unless_before=NEGATED + r"|\b(?:may|might|can|could|won't) (?:\w+ )?$"
        r"|\b(?:hard|difficult|tough|how|want|wants|trying|struggl\w+) to\b[^.;:!?]{0,40}$",
        unless_after=(
            r"[ -](?:threatening|saving|changing|insurance|support|events|expectancy|grateful|thankful|health"
            r"|measure|reason|home|care)\b"
        ),
        unless=_LIFE_BURDEN + r"|\b(?:nothing|no one|not)\b[^.;]{0,20}\bforever\b",
        unless_inside=r"\b(?:doesn't|don't|won't|not|never)\b",
    ),
    Wording(
        "permanent",
        """
        the? last _{0,4} you'll|you'd|you ever need|want|buy|have|take|try|see|wear
        the? last _{0,4} you will|would ever need|want|buy|have|take|try|see|wear
        the? last _{0,4} you're|you are ever? going to need|want|buy|have
        """,
        unless_before=NEGATED,
    ),
    Wording(
        "permanent",
        """
        forever
        for good
        once and for all
        """,
        unless_before=(
            NEGATED + r"|\b(?:his|her|their) (?:life|lives|world) $|\b(?:hung|hangs?|hanging|gave"
            r"|gives?) up\b[^.;]{0,30}$|\b(?:closed|shut|retired|moved|left)\s+$|\b(?:office|clinic"
            r"|location|store|site"
            r"|hospital|charts?|files?|records?|data)\b[^.;]{0,20}$|\b(?:may|might|could)\b[^.;:!?]{0,40}$|\b(?:hard"
            r"|difficult|tough|how|want|wants|trying|struggl\w+) to\b[^.;:!?]{0,40}$|\b(?:takes?|took|seems?|feels?"
            r"|felt|been|(?:in|at|same|here)(?: \w+){0,3}|is closed|wait\w*|lost|change\w*|say|said|use|the|a)\s+$"
        ),
        unless_after=r"\W+(?:let us|let's|let me|we (?:want|would|can)|i (?:want|would))\b"
        r"|[ -](?!(?:with|without|and|or|in|at|after|but|by|thanks|using|from|naturally)\b)\w",
        unless=_LIFE_BURDEN,
    ),
    Wording(
        "permanent",
        """
        never need|needs replacing|replacement|replaced|surgery|another|glasses|touch-ups|readers|repair|maintenance
        never fade|fades|chip|chips|stain|stains|decay|decays|wear|wears|break|breaks|slip|slips|crack|cracks|loosen|
        loosens _?
        never chip|stain|decay , never|or _{1,3} , _?
        never come|comes|grow|grows|came back
        never gain|gains it|them|that|weight _{0,2} back
        never regain|regains it|them|weight
        never stops|quits|ceases working|helping|protecting
        never return|returns|regress|relapse|reoccur|recur|recurs
        won't ever come back
        """,
        unless_before=rf"{NEGATED}|{SHARE}|\b(?:may|might|should|to|team|staff|crew|office|who)\s+$",
        unless_after=r"\s+(?:the|an?|your|any|this|that|our)\b",
    ),
    Wording(
        "permanent",
        "never chip|stain|decay|fade|wear|break|slip|crack , never|or :fill{0,1} _{1,3} and|or never|or? _{1,3}",
        unless_before=NEGATED,
    ),
)
"""Every wording of permanence."""
