"""Harm, pain, return and recovery denied by a verb: nobody had one, it leaves none, you will not need any."""

from __future__ import annotations

from claimlint.detect.surface import Wording
from claimlint.detect.wordings.shares import SHARE

_OPEN = (
    rf"{SHARE}|\b(?:if|whether|until|unless|once|when|ask|rule out|history of|no such thing as|may|might|could|should"
    r"|to ensure|make sure|so that|sure|hop(?:e|es|ed|ing)|want\w*|cannot (?:promise|say)|can't (?:promise|say))"
    r"\b[^.;:!?]{0,40}$"
    r"|\b(?:no|few|not|nothing|never|nobody|neither|\w+n't)\b[^.,;!?]{0,45}\b(?:is|are|comes?|completely|entirely)\s+$"
)
_STATISTICAL = (
    r"\b(?:is|are|was|without side|difference|increase|increased|excess|change|history|record|more|less|fewer"
    r"|than|factors?|rate|rates"
    r"|study|evidence"
    r"|report|reports|data|link|yet|insurance|doubt|cure|one who|new)\b"
)
_FIGURED = (
    r"\s*(?:percent|per cent|%|out of|of \d|in \d|point|rates?\b|than\b|scores?\b|gain\b|clinic|medic|relie"
    r"|manage|is a (?:claim|promise|phrase)|(?:were|are) (?:expected|anticipated))"
)

WORDINGS = (
    Wording(
        "no_side_effects",
        """
        no|zero|0|without _{0,3} :reaction
        without :at_all{1,2} :degree{0,2} :any_harm
        :nobody of? our|the|my? :patients? :aux{0,2} been harmed|hurt|injured|burned|infected|scarred
        not even|one :at_all{0,1} pinch|sting|twinge|bruise|scar|scratch|mark
        never :at_all{1,2} :degree{0,2} :any_harm
        :nobody of? our|the|my|these|those|them|us? :patients? :aux{0,2} :suffer :at_all{0,3} _{0,1} :setback
        never :aux{0,1} :cause :at_all{1,3} _{0,1} :setback
        never cause|causes|caused|produced|triggered _{0,2} :setback
        won't|can't|cannot cause|leave|trigger :at_all{0,2} :degree{0,2} :any_harm
        does|do|will not ever? cause|leave :at_all{0,2} :degree{0,2} :burden
        doesn't|don't|won't cause|leave :at_all{0,2} :degree{0,2} :burden
        neither :degree{0,2} :setback nor :fill{0,1} :setback
        free of|from :degree{0,2} risk|danger|complications|downtime|discomfort|scars|scarring|bruising|drowsiness
        :nobody ever? gets|got|becomes|became :hooked
        nothing but upside|upsides|benefits
        body|immune system? can't|cannot|won't|will not? reject it|them|your|the
        scar|bruise|jitter|crash|hangover|irritation|addiction|stitch|worry free , scar|bruise|pain|side free|effect
        """,
        unless_before=(
            _OPEN + r"|\b(?:were|was|remain\w*|are|stay\w*|wound|skin|site|patients?|people) $"
            r"(?<!is )(?<!there are )(?<!there were )(?<!there was )"
        ),
        unless_after=_FIGURED,
        unless_inside=_STATISTICAL,
        unless=r"\b(?:exam(?:ination)?|chart|fever|vital signs|mask|allergic to)\b",
    ),
    Wording(
        "safety",
        "harmless to|for :fill{0,2} healthy|surrounding|normal|your|adjacent _",
        unless_before=_OPEN,
    ),
    Wording(
        "painless",
        """
        nothing hurts|hurt|aches|stings
        comfortable from start|beginning to finish|end
        you won't|will|don't not? feel :at_all{0,2} thing|pain|needle|discomfort
        pain isn't|is never|not part|an? of|option|issue
        """,
        unless_before=_OPEN,
    ),
    Wording(
        "painless",
        "pain free",
        unless_before=_OPEN,
        only_before=(
            r"^\W*(?:virtually|nearly|almost|practically)\s*$|\b(?:free,|walk (?:out|away)(?: of here)?"
            r"|it's|it is|procedure is|treatment is|injection is"
            r"|completely|totally|entirely|leaves?|100%|removal is|placement is|visit is|hours?,|minutes?,"
            r"|visits?,|day,|quick,|fast,|gentle,|easy,"
            r"|fast and|quick and|gentle and|easy and|quick,? easy,? and)\s*$"
        ),
        only_after=r"\s*(?:[.,:;!\u2014-]|$|and\b|in\b|from\b|today)(?!\s(?:he|she|they|i|you|we)\b)",
    ),
    Wording(
        "no_downtime",
        """
        no need for any? time|downtime|recovery off?
        no need to take any? time off
        nothing to recover|heal from
        won't|don't|never|not miss|lose a|one|any single? day|shift|beat|minute|workout of? work?
        no recovery period|phase|time
        no time away|off from? work|the gym|sports|job|school
        there's|there is no|nothing recovery|recuperation|healing period|time|phase
        """,
        unless_before=_OPEN,
        unless_after=r"\s+(?:your|the) (?:dose|pill|appointment)",
        unless=r"\b(?:doses?|pill|medication|premium)\b",
    ),
    Wording(
        "permanent",
        """
        :returning won't|will|do|does|can|can't|cannot not|never? ever? :return
        :returning stays|stay|stayed away|gone|off
        lasts|last|lasted for life
        won't|never ever? bother|hurt|trouble|haunt|bothers|hurts you again
        will not ever? bother|hurt|trouble|haunt you again
        everlasting|eternal youth|relief|results|beauty|smile|health|hair|hope
        never :return
        """,
        unless_before=_OPEN + r"|\b(?:but|though|although)\b[^.;]{0,20}$",
        unless_after=r"\s+(?:to|calls?|unless|if|at once|right away|immediately|overnight|until|before)\b",
        unless_inside=r"\b(?:will|can|do|does|cannot|can't) (?:come|return|recur|grow|reappear|be|relapse)\b",
    ),
    Wording(
        "permanent",
        """
        the? last|only _{0,4} you'll|you ever? need|wear|buy|take|require
        the last|only _{1,4} will ever need
        the? last|only _{0,4} you will|would ever? need|wear|buy|take|require
        """,
        unless_after=r"\s+(?:that|this|on|is|in the|before|after|at)\b",
        unless_inside=r"\b(?:thing|paperwork|form|document|step|id|doses?)\b|\byou need\b",
        unless=r"\b(?:bring|paperwork|portal|appointment|log ?in|visit)\b",
    ),
    Wording(
        "permanent",
        "stays|stay off",
        unless_before=_OPEN,
        only_after=r"\s*(?:[.!,;|]|$|for (?:good|ever|life)|forever)",
    ),
    Wording(
        "permanent",
        "your last :fill{0,2} :treatment",
        only_before=r"(?:^|[.:;!?\u2014|]\s*|\b(?:is|be|make this|make it) )$",
        only_after=r"\s*(?:[.!|]|$|ever\b)",
    ),
    Wording(
        "permanent",
        """
        lasting|permanent|lifelong|complete|total|true freedom from :fill{0,3} :complaint
        lasting|permanent|lifelong|complete|total|true freedom from :fill{0,3} :discarded
        free of|from :fill{0,3} :complaint for good|life
        """,
        unless_before=_OPEN,
    ),
)
"""Every wording of the kind."""
