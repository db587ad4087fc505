"""Whether a figure speaks of success, failure or harm, read from the words around it."""

from __future__ import annotations

from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Polarity
from claimlint.text import lazyre as re

_FAILURE = (
    r"\b(?:(?:will|did|does|do|would|may|might) not (?:heal|fuse|take|hold|work|respond)|never (?:heals?|fuses?|takes?)"
    r"|touch-?ups?|enhancements?|disappoint\w*|fail\w*|relaps\w+|recurr\w+|reoperat\w+|revis(?:ion|ions|ed)"
    r"|readmi\w+|reherniat\w+|re-?t(?:ore|orn|ears?)|nonunion|repeat surgery|"
    r"second (?:operation|surgery|procedure)|retreat\w*|enhancement rate|drop(?:ped)?"
    r" ?outs?|dropout|quit early|called back|false (?:alarms?|positives?|negatives?)"
    r"|"
    r"miss(?:es|ed)?|leaked|no relief|no benefit|regret\w*|discontinu\w+|did not (?:respond|improve|work)|worse)\b"
)
_SUFFERED = (
    r"\b(?:experience[sd]?|notice[sd]?|develop(?:s|ed)?|reported|reports?|had|have"
    r"|has|get|gets|got|suffer(?:s|ed)?|complain\w* of|felt)\W+"
    r"(?:(?:some|mild|temporary|moderate|severe|minor|serious|a|an|any|brief|short-lived"
    r"|transient|persistent|new)\W+){0,3}(?::adverse_effect:|side effects?)"
)
_RELIEVED = (
    r"(?::condition:|:adverse_effect:)[\s-](?:relief|reduction|control|improvement"
    r"|free|survival|clearance|remission)\b"
)
_SPARED = re.compile(r"\b(?:no|zero|without|free of) (?:\w+ ){0,2}?\w+", re.IGNORECASE)
_SUFFERERS = re.compile(r"[\w-]+[- ](?=(?:patients|folks?|clients|sufferers|people|veterans|users)\b)", re.IGNORECASE)
UNHELPED = (
    r"\b(?:unchanged|the same:|not improved|no better:"
    r"|no (?:benefit|relief|change|improvement|response)|did(?: not|n't) (?:respond"
    r"|improve|work|help|benefit)|quit early|dropped out|"
    r"discontinu\w+"
    r"|(?:go|goes|went) on to (?:have |need )?(?:\w+ )?(?:surgery|fusion|replacement)"
    r"|(?:quit|stops?|stopped|withdrew|dropped it) (?:because|due to|over|from side|early|treatment"
    r"|taking|the (?:drug|study|trial|course))"
    r"|got worse|felt worse|(?:end|ends|ended|wind|winds|wound) up (?:worse|in more|with more|no better))\b"
)
_BETTER = (
    r"(?:longer|better|faster|sooner|safer|stronger|smoother|clearer|brighter|quicker|likelier|healthier"
    r"|more (?:effective|potent|powerful|accurate|likely to (?:succeed|heal|quit|recover)))\b"
)
_FELT_HARM = (
    r"\b(?:tender|sore|dizzy|nause\w+|red|bruised|swollen|numb|itchy|drowsy|sick|bothered"
    r"|broke|cracked|dislodged|migrated)\b"
)
_BROKE = r"(?:\w+ ){0,2}(?:tender|sore|dizzy|bruised|broke|cracked|dislodged|migrated|leaked|infected|worsened)\b"
_HARMS_LISTED = (
    r"\b(?:side effects?|adverse (?:events?|effects?|reactions?)|complications?|risks?)(?: \w+){0,3}? (?:are"
    r"|were|include[sd]?"
    r"|including)\b(?! (?:rare|uncommon|low|minimal|mild))"
)
_BEFALLS = (
    r"(?:occur(?:s|red|ring)?|happen(?:s|ed)?|develop(?:s|ed)?|arose|arises?|(?:turn|show|crop)(?:s|ed)? up"
    r"|was seen|were seen)"
    r"(?: (?:only|just|about|rarely))? (?:in|with|for|among)(?: (?:only|just|about|fewer than|less than|under))*"
    r"|(?:affects?|affected|troubles?|troubled|bothers?|bothered)(?: (?:about|around|nearly|up to|over|roughly|only))*"
)
"""Verbs of what befalls people; what is good for them is done, got or seen."""
_CHANCE_OF_HARM = (
    r"(?:chance|risk|odds|likelihood|probability) of (?:an? |the )?(?:\w+ )?(?::adverse_effect:|:failure:)"
)
_BROUGHT = (
    r":side_effect:(?: (?!relief|control|reduction|improvement|free|cleared|clearance|remission)\w+){0,2}"
    r" (?:(?:was|were) (?:seen|noted|noticed|reported|recorded|observed)(?: (?:in|by|among|for))?|occurred (?:in|among)"
    r"|happened (?:in|to)|developed in|affect(?:s|ed)|hit|hits|struck|strikes|bothered|followed|led|made|caused|sent)"
    r"(?: (?:only|just|about|around|roughly|nearly|some|up to|over|more than|fewer than|less than|under))*"
)
"""A complaint that a treatment brings, in front of those who have it."""
_CAUGHT = (
    r"^\W*(?:of (?:[\w'-]+ ){1,6}?|(?:[\w'-]+ ){0,2}?(?:(?:who|on|taking|using|given"
    r"|treated with) (?:[\w'-]+ ){1,5}?)?)(?:had|have|has|felt|feels?|notice[sd]?|report(?:s|ed)?"
    r"|develop(?:s|ed)?|experience[sd]?|complain(?:s|ed)? of|suffer(?:s|ed)?(?: from)?|gets?|got|became?|becomes?"
    r"|(?:stop|quit|withdr[ae]w|drop)\w*(?: \w+){0,2} (?:because|due to|over|for|on account)(?: of)?)"
    r" (?:(?:some|mild|temporary|moderate|severe|minor|serious|a|an|any|brief|short-lived|transient|persistent|new"
    r"|bad|little|bit of|slight|lasting|skin|\w+ly) ){0,3}:side_effect:(?! (?:relief|improve|ease|lift|fade|cleared))"
)
"""The same behind those who have it."""
_NOTICED = (
    r"\b(?:experienc\w+|notic\w+|develop\w*|report\w*|complain\w* of|suffer\w*|feels?|felt)\W+"
    r"(?:(?:some|mild|temporary|moderate|severe|minor|serious|a|an|any|new|lasting)\W+){0,3}:condition:"
)
_LOST = r"\bloss of (?!weight|fat|inches)\w+|\b(?:vision|sight|hearing|hair|nerve) loss\b"
_LISTED = r"(?::condition:|:adverse_effect:)[\s,:(]*"
_RISK_ROWS = (
    r"^\W*(?:[\w-]+ )?(?:side effects?|adverse (?:events?|effects?|reactions?)|complications?|risks?)\b"
    r"(?! (?:rate|score))"
)
"""What heads the rows of a table of harms."""
_IS_COMMON = (
    r":side_effect:(?: \w+){0,2} (?:was|is|were|are) (?:also )?(?:very |quite |more )?"
    r"(?:common|usual|frequent|expected)\b"
)
_NAMED = r"(?:^|[.;,|])(?: ?[\w-]+){0,3} ?:side_effect:\s?[:|(]\s?"
_OF_THOSE = r"(?:of (?:all |the |our |those )?[\w-]+(?: [\w-]+)?)?\W*$"
"""A line that names a complaint and its share ("Redness at the site: 23% of participants")."""
_AVOIDED = (
    r"\b(?:melt(?:s|ed|ing)?|eas(?:e|es|ed|ing)|calm(?:s|ed)?|quiet(?:s|ed)?|lift(?:s|ed)?|sooth(?:es?|ed)"
    r"|erase[sd]?|silence[sd]?|stop(?:s|ped)?"
    r"|ends?|ended|reliev(?:e|es|ed)|halv(?:e|es|ed)|half|keeps?|kept|dodge[sd]?|spare[sd]?|sav(?:es?|ed)"
    r"|never (?:see|need|had|have|come|came"
    r"|return|recur)\w*|(?:not|n't) (?:come back|return|recur|need)|cancel|avoid\w*|without|no longer"
    r"|none or (?:mild|minimal|slight)|(?:mild|minimal|slight) or (?:none|no)"
    r"|free of|free from|freedom from|rid of"
    r"|fewer|less|lower\w*|reduc\w+|cut|softer|flatter|fainter|shallower"
    r"|prevent\w*|escape\w*|skip\w*|eased|down|drop\w*|fell|slowed|cancel\w*|gone"
    r"|faded|lost (?:their|all|his|her|the)|vanish\w*|disappear\w*|resolved|went away|clear(?:s|ed))\b"
)


def polarity(context: Context) -> Polarity | None:
    """Return success, failure or adverse for the outcome that the clause names; None if it names none."""
    left, right = context.left, _OUR_NEXT.sub("", _RIVAL.sub("", context.right))
    clause = f"{left} # {right}"
    if opens(_LESS, right) and has(_FAILURE + "|:adverse_effect:|:failure:", left):
        return Polarity.SUCCESS
    if has(UNHELPED, clause):
        return Polarity.FAILURE
    clause = _SUFFERERS.sub(" ", _SPARED.sub(" ", clause))
    told = _by_place(context, clause)
    if told is None:
        told = _by_words(context, clause)
    lessened = told in {Polarity.ADVERSE, Polarity.FAILURE} and has(_HALF_AS, context.number.text)
    return Polarity.SUCCESS if lessened else told


def _by_place(context: Context, clause: str) -> Polarity | None:
    """Return what the words next to the figure say: they outweigh those of the clause."""
    left, right = context.left, context.right
    spared = has(_AVOIDED, clause)
    if has(_RISK_ROWS, context.listing) or _is_warned_of(context):
        return Polarity.ADVERSE
    labelled = closes(_GOOD_RATE, left) and not has(_NO_GOOD, left)
    if labelled or has(_TO_NOTHING, clause) or (closes(_DETECTS, left) and opens("of", right)):
        return Polarity.SUCCESS
    if has(_VITALS_UP, left) or opens(_RESCUED, right) or opens(_GAVE_UP, context.after):
        return Polarity.ADVERSE
    if has(_UPLIFTED, left):
        return Polarity.SUCCESS
    if has(_CAME_BACK, left) and not spared:
        return Polarity.FAILURE
    if opens(_CHANCE_OF_HARM, right) or _befell(left, right, spared=spared):
        return Polarity.ADVERSE
    if opens(r"(?:\w+ ){0,2}:success:|" + _BETTER, right) or has(_RELIEVED, clause):
        return Polarity.SUCCESS
    if closes(_FAILURE + r"[\s\w]{0,12}", left) and not (has(_NOTICED, clause) and not spared):
        return Polarity.FAILURE
    return Polarity.ADVERSE if _is_harm(context, clause, spared=spared) else None


def _is_warned_of(context: Context) -> bool:
    """Return whether the sentence tells of what to reckon with."""
    return (
        has(_IS_COMMON, context.left)
        or has(_WARNING, context.text)
        or has(_HARMS_LISTED, context.text)
        or has(_MAY_CAUSE, context.right)
    )


def _befell(left: str, right: str, *, spared: bool) -> bool:
    """Return whether the verb says that something bad befell those counted."""
    if not spared and (closes(_BROUGHT, left) or has(_CAUGHT, right)):
        return True
    if has(_BEFELL, right) and not (spared or has(":success:", right)):
        return True
    return closes(_BEFALLS, left) and not has(":success:|:improve:|" + _AVOIDED, left)


def _is_harm(context: Context, clause: str, *, spared: bool) -> bool:
    if not spared and (has(_NOTICED, clause) or has(_LOST, context.left)):
        return True
    listed = closes(_LISTED, context.left) and opens(r"$|[,;.)]", context.right)
    listed = listed or (closes(_NAMED, context.left) and opens(_OF_THOSE, context.right))
    return has(_SUFFERED, clause) or (listed and not has(_AVOIDED, context.left))


def _by_words(context: Context, clause: str) -> Polarity | None:
    """Return what the words of the clause say where no place tells."""
    if has(_AVOIDED, clause) and has(r":adverse_effect:|:failure:|:condition:|:treatment:|\bsurgery\b", clause):
        return Polarity.SUCCESS
    if has(_FAILURE, clause):
        return Polarity.FAILURE
    if opens(_BROKE, context.right):
        return Polarity.ADVERSE
    if has(r":improve:|:success:", clause) and not has(r":adverse_effect:|\bside effects?\b", clause):
        return Polarity.SUCCESS
    if has(":adverse_effect:|" + _FELT_HARM, clause):
        return Polarity.ADVERSE
    return Polarity.SUCCESS if has(r":outcome:|:success:", clause) else None


_OUR_NEXT = re.compile(r",\s(?:and\s)?(?:our|we)\s.*$", re.IGNORECASE)
"""Another clause of the house's, with a figure of its own perhaps."""
_RIVAL = re.compile(r"\s(?:than|versus|vs\.?|compared (?:to|with)|as (?:\w+ )?as)\s.*$", re.IGNORECASE)
"""What a figure is held against: its harms are not the claim's."""
_LESS = r"(?:lower|less|fewer|smaller|shorter|rarer|milder|shallower|fainter|flatter)\b"
_HALF_AS = r"\b(?:half|(?:a|one) (?:third|quarter|fifth)) as (?:often|many|likely|much)"
_GOOD_RATE = (
    r"(?:success|closure|take|fusion|union|healing|clearance|survival|pregnancy|live[- ]birth|patency|cure|response"
    r"|remission|retention|satisfaction|quit|abstinence|occlusion|seal|engraftment|continence|integration)"
    r"(?: rates?)?(?: (?:at|after|by|in|within|over|through) (?:[\w-]+ ){0,2}?[\w-]+)?\s?[:=]"
)
"""The label of a good figure: what is told behind it in passing is not what it counts."""
_NO_GOOD = r"\b(?:no|non|not|without|failed|lost|poor|incomplete|delayed)\b"
_CAME_BACK = r":condition: (?:has |had )?(?:came|comes|come|returned|returns|regrew|recurred)\b"
_BEFELL = r"^\W*(?:of (?:\w+ ){1,3}|(?:\w+ ){0,2})?(?:develop(?:s|ed)?|suffer(?:s|ed)?) (?:an?|some|new|permanent)\b"
_VITALS_UP = (
    r"\b(?:blood pressure|heart rate|pulse|eye pressure|blood sugar|enzymes?)(?: \w+)? (?:ris(?:es|e|ing)"
    r"|rose|spike[sd]?|climb(?:s|ed)?"
    r"|jump(?:s|ed)?|goes up|went up|dips?|dipped) (?:in|for|during|with)\b"
)
"""A vital sign that a treatment upsets."""
_RESCUED = (
    r"(?:of (?:\w+ ){1,3})?(?:will |may |later |still |eventually |has |have |ever ){0,2}"
    r"(?:need(?:s|ed)?|requires?|required"
    r"|end(?:s|ed)? up (?:with|needing))"
    r" (?:an? |to be )?(?:(?:the|their|an?) \w+ (?:removed|taken out|replaced|redone|revised|explanted)|(?:\w+ )?"
    r"(?:catheters?|transfusions?|hospital\w*|drains?|antibiotics|oxygen"
    r"|ventilat\w+|icu|stitches|feeding tube"
    r"|intensive care|emergency \w+))\b"
)
"""What only harm makes needful."""
_GAVE_UP = (
    r"(?:of (?:\w+ ){1,3})?(?:quit|stopped|withdrew|dropped out|left)(?: (?:the|it"
    r"|taking) ?\w*)? (?:because|due to|over|from)\b"
)
_UPLIFTED = (
    r"\b(?:boosts?|boosted|revives?|revived|recharge[sd]?|rejuvenate[sd]?) (?:\w+ ){1,3}(?:in"
    r"|for)(?: (?:about|nearly|over))?\s*$"
)
_WARNING = r"^\W*(?:expect|watch for|be aware|be prepared)\b"
_MAY_CAUSE = r"\b(?:can|may|might) (?:cause|lead to)\b"
_DETECTS = (
    r"(?:finds?|found|detects?|detected|catch(?:es)?|caught|spots?|spotted|picks? up|picked up|identif(?:y|ies|ied))"
    r"(?: (?:about|around|nearly|over|up to|roughly|some))*"
)
"""What a test is for: its sensitivity is a success, whatever is found."""
_TO_NOTHING = (
    r"\bfrom [\w ]+ to (?:none|zero|nothing)\b|\b(?!sugar|gluten|drug|cost|fat|duty|toll)\w{3,}-free (?!of\b)\w+"
)
