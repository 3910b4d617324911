"""Noor Vestergaard Amin and Béla Szarvasházi on location check-ins; it holds every kind of block."""

from discussions.demo.content import DemoDiscussion, Revision

HEAD = [
    (
        "prose",
        """\
The app was her idea, not ours. She had just come home after five weeks on a ward, the bus still frightened her, and her phone could send a dot. *Somebody should know where I am,* she said, *in case I am not where I said.* It was a good idea. It took us the rest of the winter to see what kind of idea it was.

One of us is an **occupational therapist** who rides along on first bus trips; the second is a **nurse practitioner** on a mobile crisis team, who is called when a dot stops moving. The third is a *peer support specialist* who was once at the sending end, and who wrote the row about missing check-ins below. We write together because we disagreed, and still do.

## What a check-in is

Agreed between a person and a clinician: at certain points of a day or a route, the person’s phone sends a sign that they have arrived. It can be very little or far too much.

1. **A word.** “Arrived,” typed by hand.
2. **A place by name.** “Library.” Still typed by hand.
3. **A dot on a map**, sent by pressing a button.
4. **A dot that sends itself**
    - every hour,
    - whenever the person crosses a line on the map,
    - or always.

The two clinicians among us use the first two without a second thought. This is about the third, and about how easily it slides into the fourth.
""",
    ),
    (
        "figure",
        {
            "image": "check-in-map",
            "caption": "A week as the clinician saw it. Thursday’s dot was sent from the clinic’s own corner. On Friday there was none, because the battery was flat.",
            "credit": "Drawn for Colloquy, an invented town",
        },
    ),
    (
        "vignette",
        {
            "text": "A man practices going out after a long time indoors. He sends a dot from the corner, then from the park, then from the market. In the fourth week the dots are perfect, and the therapist says so. In the sixth it turns out that his brother has been carrying the phone on his rounds.\n\nNobody had asked for perfection. But somebody had been watching, and the map had a color for days without a dot.",
            "disguise": "composite",
            "consent_recorded": False,
            "made": "Made from several people on two continents, and from one thing that happened to a colleague’s own son.",
        },
    ),
    (
        "prose",
        """\
## What is at stake

A dot is a small thing to know about someone, until there are thirty. Thirty dots are where she worships, who she sleeps beside, and the hour at which she gave up and went home. We would not dream of asking for that list. We were about to receive it as a side effect.
""",
    ),
    (
        "principle",
        {
            "name": "no more than the purpose needs",
            "wording": "In reports and consultations, and in what one finds out to begin with, one stays with what the purpose of the work requires. That a thing can be collected without effort is not a purpose.",
            "reference": "apa2017",
            "code": "",
            "edition": "",
            "section": "Standard 4.04",
            "address": "",
        },
    ),
    (
        "prose",
        """\
None of us is a psychologist, and the codes that two of us have say it in other words, but this is the sentence we kept coming back to. A regulation has a similar thought for those whom it covers: use, disclose and ask for the minimum that is necessary [@cfr164-502, para. b]. It makes exceptions, treatment among them, so it did not decide the matter for us.

Then there is the company in the middle. We asked three makers of such apps what they keep. One answered.
""",
    ),
    (
        "figure",
        {
            "image": "who-sees-what",
            "caption": "What we drew on a flip chart before anything was installed. The client pointed at the last row and asked who would ring whom.",
            "credit": "Drawn for Colloquy",
        },
    ),
]

ARGUMENT = [
    (
        "dialogue",
        {
            "speakers": [
                {"person": "noor-vestergaard-amin"},
                {"person": "bela-szarvashazi"},
            ],
            "turns": [
                {
                    "speaker": "Noor",
                    "text": "For me it is a handrail. You hold it while you learn the stairs, and the day you notice that you have not touched it, we unscrew it from the wall.",
                },
                {
                    "speaker": "Béla",
                    "text": "Who unscrews it? I have met people two years later who still send. Nobody reads it. They think somebody does.",
                },
                {
                    "speaker": "Noor",
                    "text": "Then the wrong was not that they sent. It was that we stopped reading and did not say so.",
                },
                {
                    "speaker": "Béla",
                    "text": "Yes. And at night it is worse. If there is a dot, and I have not looked, and something happens, what was the dot? I would rather have no map than a map that makes promises for me.",
                },
                {
                    "speaker": "Noor",
                    "text": "You would take the bus away because nobody is at the stop.",
                },
                {
                    "speaker": "Béla",
                    "text": "I would take the sign down that says a bus is coming.",
                },
            ],
        },
    ),
    (
        "prose",
        """\
We left the tape as it was, except for the swearing. He thinks she won. She thinks he did, and rewrote her agreement that evening.

## What we now agree before the first dot

The agreement is one page, read aloud by the client, not by us. It has an end date. When [one of our colleagues wrote about messages](demo:records-of-text-messages), her rule was to sort by content; ours is to sort by *who is awake*.
""",
    ),
    (
        "table",
        {
            "caption": "The one-page agreement on check-ins, as we use it at present",
            "rows": "Point | What it says | Why\nPurpose | Three sentences in the client’s words | If it takes five, there are two purposes\nForm | A word or a name of a place; a dot only for a route being learned | The least that helps\nWho reads | One named person, between 8 and 4, on working days | Nobody else is to be imagined there\nA missing check-in | Nothing happens until the next working morning | Said aloud, twice\nDeleting | Every Friday, together, on both phones | It shows what there was\nEnd | Six weeks, then it stops by itself | Going on takes a decision, stopping does not",
            "first_column_heads": True,
        },
    ),
    (
        "callout",
        {
            "kind": "caution",
            "title": "not a way to call for help",
            "text": "A check-in is not an alarm. Whoever may be in danger needs a number that is answered, and has to know it by heart before the phone has any app on it at all.",
        },
    ),
    (
        "callout",
        {
            "kind": "law",
            "title": "minors, guardians, courts",
            "text": "Everything above is about adults who agreed. Whether a parent, a guardian or a court may see where somebody is, and whether you may or must hand over what was kept, is settled differently from place to place. We have not tried to cover it.",
        },
    ),
    (
        "quotation",
        {
            "quote": "I did not need you to know where I was. I needed to be somebody who would be missed.",
            "source": "Said on the last day of six weeks, by a person whom we invented for this page",
            "locator": "Closing conversation",
            "address": "",
        },
    ),
    (
        "prose",
        """\
## Where it helped, where it did not

It helped with **routes**: a bus with one change, the way from the parking lot to a new job. The dot was sent, the next session began with the map, and within weeks the map bored everybody. Boredom is how one knows.

It did not help with **evenings**. People who are lonely in the evening send a dot into the evening, and an evening does not answer. It did harm at least once, to the man with the brother, and we think that it did harm in one more way that is hard to prove: two people told us that they had chosen the café with the better signal over the one where they knew the owner.

### When the family asks for the map

They always ask. A husband wants to be added, “just to see the dot.” We used to explain privacy. Now we ask the client to answer, in the room, with us there, and we have learned to wait through a long silence, since a quick yes in front of a husband is the least informative sound there is.

### What would change our minds

Noor would stop using dots altogether if one person told her that the end date had felt like being dropped. So far nobody has. Béla would begin to use them on his own team if somebody were paid to be awake. Somebody else, who searches for people on Monday mornings, has written about [the same threshold](demo:why-i-do-search); he says he is the same person, and that he is allowed to disagree with himself.
""",
    ),
]

TAIL = [
    (
        "question",
        {
            "text": "To colleagues: have you ever ended a check-in that worked? Who noticed first that it was no longer needed?"
        },
    ),
    (
        "question",
        {
            "text": "To people who have sent such dots: whom did you picture at the other end, and were you right?"
        },
    ),
]

NOTE = (
    "callout",
    {
        "kind": "note",
        "title": "added after six weeks",
        "text": "A reader asked what “deleting together” means when the maker keeps a copy. It means less than we thought. We now write to the maker as well, with the client, and keep the letter; our table says “on both phones” because more would not be true.",
    },
)

READING = (
    "further_reading",
    {
        "heading": "",
        "works": [
            {
                "reference": "reamer2013",
                "why": "For whoever wants the risks of such tools in order, written for social workers.",
            },
            {
                "reference": "kolmes2012",
                "why": "Where a psychologist thought all this was going, before phones knew where we were.",
            },
            {
                "reference": "gutheil1993",
                "why": "On boundaries that are crossed and boundaries that are broken; older than any dot.",
            },
        ],
    },
)

DISCUSSION = DemoDiscussion(
    slug="location-check-ins",
    title="A dot on the map: location check-ins, and who is awake to read them",
    summary="An occupational therapist, a crisis nurse and a peer supporter settle on one page of rules for check-ins by phone, and disagree on what a dot promises.",
    authors=("noor-vestergaard-amin", "bela-szarvashazi", "isolde-marchbanks-tully"),
    interests="Noor Vestergaard Amin was paid until 2021 to test a reminder app that is not mentioned here. Béla Szarvasházi is employed by a county, Isolde Marchbanks-Tully by a clubhouse run by its members.",
    tags=("location", "check-ins", "apps", "anxiety outdoors", "privacy"),
    terms=(
        "telehealth",
        "confidentiality",
        "consent",
        "emergencies",
        "exposure",
        "home-visits",
        "occupational-therapy",
        "nursing",
        "clients",
    ),
    days_ago=58,
    quotable="I would rather have no map than a map that makes promises for me.",
    blocks=[*HEAD, *ARGUMENT, *TAIL, READING],
    revisions=(
        Revision(
            days_ago=19,
            kind="correction",
            note="What deleting can and cannot do: the maker of the app keeps a copy",
            blocks=[*HEAD, *ARGUMENT, NOTE, *TAIL, READING],
        ),
    ),
)
