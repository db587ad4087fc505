"""How copy says that it turns out differently, by what the sentence does and not by a list of disclaimers."""

from __future__ import annotations

UNLIKE = (
    ":varied :vary",
    ":people :vary",
    "_ :vary from :varied to :varied",
    "_ :vary from one :varied to another|the|next",
    ":outcome _{0,3} is|are|was|were|remains|proved _{0,2} :uneven",
    ":outcome _{0,3} hit or|and miss",
    ":outcome _{0,3} all over the map|board|place",
    "mixed bag",
    ":outcome _{0,2} never|rarely|seldom identical|alike|uniform|certain|same",
)
"""Those who are treated differ, or what they get does."""

LEFT_OUT = (
    (
        "some|others|few|minority|remainder|several|handful :varied{0,1} was|were|got|felt|saw|noticed|had|stayed|did"
        " :nothing"
    ),
    (
        "some|others|few|minority|remainder|several|handful :people{0,1} was|were|got|felt|saw|noticed|had|stayed|did"
        " :nothing"
    ),
    "others|minority|remainder|handful see|notice|feel|get|have :nothing",
    "the rest did|do|were|was|saw|had|got|felt|see|get :nothing",
    "other|remaining half|third|quarter|fifth|part did|do|were|saw|had|got :nothing",
    "some|others|few|many _{0,2} not at all",
    ":lingered _{0,1} in|for|with|among a? few|some|others|several|many|certain|handful",
    (
        "sooner|later|quicker|higher|lower|better|worse|slower|less|fewer|weaker|stronger _{0,2} in|for|among|with"
        " :subgroup"
    ),
    "figure|number|rate|odds|chances|share|success _{0,1} drops|falls|shrinks|declines|worsens with",
    "figure|number|rate|odds|chances|share|success _{0,1} rises|climbs|improves with _{0,1} age|weight|severity",
    (
        "plenty|some|many|most|several of? :people need|needed|require|required _{0,1}"
        " second|third|another|more|further|repeat|longer"
    ),
    "what helps|works|worked|heals|eases|fixes|relieves|suits _{0,2} one|some _{0,7} another|others|next",
    "one person's|patient's|man's|woman's|body's|knee's|back's _{1,5} another's",
)
"""Some of those who were treated got nothing, less, or later."""

UNFORESEEN = (
    "nobody|none can|could tell|know|predict|foresee _{0,2} how|who|whether|which|what|if|when",
    "no one can|could tell|know|predict|foresee _{0,2} how|who|whether|which|what|if|when",
    "nobody|none can|could predict|foresee _{0,1} :outcome",
    "no one can|could predict|foresee _{0,1} :outcome",
    "nobody|none knows who|which|whether|if",
    "no way to|of know|tell|predict|foresee|knowing|telling|predicting",
    ":cannot say|tell|know|predict|foresee _{0,1} how|whether|who|which|what|if|when",
    (
        "impossible|hard|difficult|tricky to predict|foresee|foretell|say|tell _{0,1} how|who|whether|which|what|your"
        "|yours"
    ),
    "do|does|did|will not say|promise|claim|mean _{0,4} same",
    "don't|doesn't|won't|can't say|promise|claim|mean _{0,4} same",
    "do|should not expect _{0,2} same|identical|similar|these|this|such",
    "don't|shouldn't|never expect _{0,2} same|identical|similar|these|this|such",
    "expect anything from|between",
)
"""Nobody can tell beforehand."""

YOUR_OWN = (
    "this|that|it|these|they may|might|will|need not be|match|mirror|reflect you|your|yours",
    "yours will|may|might|is be? your own",
    "your :outcome is|are|will|remains be? your|its own",
    "every|each _{1,2} is its|his|her own",
    "your :case is|are|will|remains be? your|its own",
    "every|each :varied _{0,1} is|answers|responds|heals|tells|goes|reacts|follows _{0,3} its|their|his|her own",
    "every|each :case _{0,1} is|answers|responds|heals|tells|goes|reacts|follows _{0,3} its|their|his|her own",
    "every|each :people _{0,1} is|answers|responds|heals|tells|goes|reacts|follows _{0,3} its|their|his|her own",
    "every|each one _{0,1} is|answers|responds|heals|tells|goes|reacts|follows _{0,3} its|their|his|her own",
    "every|each _{1,2} has|have _{0,3} its|their|his|her own way|pace|time|course|speed",
    "in its|their|his|her own way|time|pace|fashion|course",
    "what you feel|get|see|notice|gain may|might|could|will differ|fall|vary|depend|be",
    "yours|you|results may|might|could|can fall|land|end outside|short|below|above|anywhere|elsewhere|either",
    "how|what|when you|your|yours _{1,4} is|are up|down to",
    "all play a? part|role",
    "play|plays _{0,2} part|role in how|your|whether|what|results|outcomes|healing|recovery",
)
"""What comes of it is each one's own, or made by what each one brings."""

AVERAGED = (
    "figures|results|numbers|rates|these|those|they _{0,3} are|is|reflect|describe|represent :averages",
    ":averages , not _{0,2} promises|guarantees|predictions|you|forecasts|individual|individuals",
    ":averages not _{0,1} promises|guarantees|predictions|forecasts",
    "describe|describes|about groups|group|crowds|populations , not _{0,2} you|individuals|persons|people|one|anyone",
)
"""What is told are means of many."""

VARIABILITY_OTHERWISE = (*UNLIKE, *LEFT_OUT, *UNFORESEEN, *YOUR_OWN, *AVERAGED)
"""Patterns of the kind "variability"."""
