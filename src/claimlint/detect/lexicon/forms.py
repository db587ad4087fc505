"""Inflected forms of dictionary words, so that lexicons list each word once."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.text import lazyre as re

_VOWELS = "aeiou"
_SHORT = re.compile(r"(?:qu|[^aeiou])*[aeiou][bdgklmnprtz]")
"""Verbs of one syllable with one short vowel before one consonant, which is written twice before an ending."""
_STRESSED_LAST = frozenset(
    "regret prefer refer occur recur submit remit permit expel dispel excel propel control rebut unclog declog".split()
)
_IRREGULAR = {
    "arise": ("arises", "arose", "arisen", "arising"),
    "be": ("is", "are", "was", "were", "been", "being"),
    "bear": ("bears", "bore", "borne", "bearing"),
    "beat": ("beats", "beat", "beaten", "beating"),
    "become": ("becomes", "became", "become", "becoming"),
    "begin": ("begins", "began", "begun", "beginning"),
    "bend": ("bends", "bent", "bending"),
    "bid": ("bids", "bidding"),
    "bite": ("bites", "bit", "bitten", "biting"),
    "bleed": ("bleeds", "bled", "bleeding"),
    "blow": ("blows", "blew", "blown", "blowing"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "bring": ("brings", "brought", "bringing"),
    "build": ("builds", "built", "building"),
    "buy": ("buys", "bought", "buying"),
    "catch": ("catches", "caught", "catching"),
    "choose": ("chooses", "chose", "chosen", "choosing"),
    "come": ("comes", "came", "coming"),
    "creep": ("creeps", "crept", "creeping"),
    "cut": ("cuts", "cut", "cutting"),
    "deal": ("deals", "dealt", "dealing"),
    "die": ("dies", "died", "dying"),
    "do": ("does", "did", "done", "doing"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "drink": ("drinks", "drank", "drunk", "drinking"),
    "drive": ("drives", "drove", "driven", "driving"),
    "eat": ("eats", "ate", "eaten", "eating"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "feel": ("feels", "felt", "feeling"),
    "fight": ("fights", "fought", "fighting"),
    "find": ("finds", "found", "finding"),
    "fly": ("flies", "flew", "flown", "flying"),
    "forbid": ("forbids", "forbade", "forbidden", "forbidding"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "forgo": ("forgoes", "forwent", "forgone", "forgoing"),
    "get": ("gets", "got", "gotten", "getting"),
    "give": ("gives", "gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"),
    "grow": ("grows", "grew", "grown", "growing"),
    "hang": ("hangs", "hung", "hanging"),
    "have": ("has", "had", "having"),
    "hear": ("hears", "heard", "hearing"),
    "hide": ("hides", "hid", "hidden", "hiding"),
    "hit": ("hits", "hit", "hitting"),
    "hold": ("holds", "held", "holding"),
    "hurt": ("hurts", "hurting"),
    "keep": ("keeps", "kept", "keeping"),
    "kneel": ("kneels", "knelt", "kneeled", "kneeling"),
    "know": ("knows", "knew", "known", "knowing"),
    "lead": ("leads", "led", "leading"),
    "leave": ("leaves", "left", "leaving"),
    "let": ("lets", "letting"),
    "lie": ("lies", "lay", "lain", "lying"),
    "lose": ("loses", "lost", "losing"),
    "make": ("makes", "made", "making"),
    "meet": ("meets", "met", "meeting"),
    "mend": ("mends", "mended", "mending"),
    "outdo": ("outdoes", "outdid", "outdone", "outdoing"),
    "outgrow": ("outgrows", "outgrew", "outgrown", "outgrowing"),
    "overcome": ("overcomes", "overcame", "overcoming"),
    "pay": ("pays", "paid", "paying"),
    "prove": ("proves", "proved", "proven", "proving"),
    "put": ("puts", "put", "putting"),
    "quit": ("quits", "quit", "quitting"),
    "read": ("reads", "reading"),
    "rebuild": ("rebuilds", "rebuilt", "rebuilding"),
    "regrow": ("regrows", "regrew", "regrown", "regrowing"),
    "reset": ("resets", "resetting"),
    "rewrite": ("rewrites", "rewrote", "rewritten", "rewriting"),
    "rid": ("rids", "rid", "ridding"),
    "ride": ("rides", "rode", "ridden", "riding"),
    "rise": ("rises", "rose", "risen", "rising"),
    "run": ("runs", "ran", "running"),
    "say": ("says", "said", "saying"),
    "see": ("sees", "saw", "seen", "seeing"),
    "sell": ("sells", "sold", "selling"),
    "send": ("sends", "sent", "sending"),
    "set": ("sets", "setting"),
    "sew": ("sews", "sewed", "sewn", "sewing"),
    "shed": ("sheds", "shed", "shedding"),
    "shine": ("shines", "shone", "shining"),
    "show": ("shows", "showed", "shown", "showing"),
    "shrink": ("shrinks", "shrank", "shrunk", "shrinking"),
    "shut": ("shuts", "shutting"),
    "sing": ("sings", "sang", "sung", "singing"),
    "sink": ("sinks", "sank", "sunk", "sinking"),
    "sit": ("sits", "sat", "sitting"),
    "slay": ("slays", "slew", "slain", "slaying"),
    "sleep": ("sleeps", "slept", "sleeping"),
    "slide": ("slides", "slid", "sliding"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "speed": ("speeds", "sped", "speeding"),
    "spend": ("spends", "spent", "spending"),
    "stand": ("stands", "stood", "standing"),
    "stick": ("sticks", "stuck", "sticking"),
    "sting": ("stings", "stung", "stinging"),
    "strike": ("strikes", "struck", "striking"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "sweep": ("sweeps", "swept", "sweeping"),
    "swell": ("swells", "swelled", "swollen", "swelling"),
    "swim": ("swims", "swam", "swum", "swimming"),
    "take": ("takes", "took", "taken", "taking"),
    "teach": ("teaches", "taught", "teaching"),
    "tear": ("tears", "tore", "torn", "tearing"),
    "tell": ("tells", "told", "telling"),
    "think": ("thinks", "thought", "thinking"),
    "throw": ("throws", "threw", "thrown", "throwing"),
    "travel": ("travels", "traveled", "travelled", "traveling", "travelling"),
    "unbend": ("unbends", "unbent", "unbending"),
    "undergo": ("undergoes", "underwent", "undergone", "undergoing"),
    "understand": ("understands", "understood", "understanding"),
    "underwrite": ("underwrites", "underwrote", "underwritten", "underwriting"),
    "undo": ("undoes", "undid", "undone", "undoing"),
    "uphold": ("upholds", "upheld", "upholding"),
    "upset": ("upsets", "upsetting"),
    "wake": ("wakes", "woke", "woken", "waking"),
    "wear": ("wears", "wore", "worn", "wearing"),
    "weep": ("weeps", "wept", "weeping"),
    "win": ("wins", "won", "winning"),
    "write": ("writes", "wrote", "written", "writing"),
}


IRREGULAR_PAST = frozenset(
    form for forms in _IRREGULAR.values() for form in forms[1:] if not form.endswith("ing")
) - frozenset("are was were been wound bit bore spoke thought".split())
"""Past forms and participles that no ending tells; without those of "be", and those that are other words as often."""


def verb(word: str) -> frozenset[str]:
    """Return the verb ``word`` (base form) in all its forms."""
    if word in _IRREGULAR:
        return frozenset((word, *_IRREGULAR[word]))
    head, _, rest = word.partition(" ")
    if rest:
        return frozenset(f"{form} {rest}" for form in verb(head))
    if word in _STRESSED_LAST or _SHORT.fullmatch(word):
        stem = word + word[-1]
        return frozenset((word, word + "s", stem + "ed", stem + "ing"))
    if word.endswith("e"):
        stem = word if word.endswith("ee") else word[:-2] + "y" if word.endswith("ie") else word[:-1]
        return frozenset((word, word + "s", word + "d", stem + "ing"))
    if word.endswith("y") and word[-2] not in _VOWELS:
        return frozenset((word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"))
    return frozenset((word, plural(word), word + "ed", word + "ing"))


def plural(word: str) -> str:
    """Return the regular plural (or third person) of ``word``."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def verbs(words: str | Iterable[str]) -> frozenset[str]:
    """Return all forms of the base-form verbs (a text of lines or commas, or an iterable)."""
    return frozenset().union(*(verb(word) for word in entries(words)))


def nouns(words: str | Iterable[str]) -> frozenset[str]:
    """Return the nouns with their regular plurals."""
    listed = entries(words)
    return frozenset(listed) | frozenset(plural(word) for word in listed)


def terms(words: str | Iterable[str]) -> frozenset[str]:
    """Return the words as they are listed."""
    return frozenset(entries(words))


def entries(words: str | Iterable[str]) -> tuple[str, ...]:
    """Return the entries of a text, cut at commas and line ends, or of an iterable."""
    if isinstance(words, str):
        words = words.replace("\n", ",").split(",")
    return tuple(word for raw in words if (word := " ".join(raw.split())))
