"""Odalys Brightwater on text messages and the record; its next check is overdue."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="records-of-text-messages",
    title="When a text message becomes part of the record",
    summary="Sorting by channel is tidy and wrong. Sorting by content is right and untidy. How I keep messages, and the part I have no answer to.",
    authors=("odalys-brightwater",),
    interests="Receives fees for supervision. None that bear on this text.",
    tags=("message threads", "informed consent", "retention"),
    terms=("records", "consent", "telehealth", "text-messages", "clinicians"),
    asks="colleagues",
    days_ago=331,
    check_in_days=-24,
    quotable="If I would have written it down had she said it in the room, it belongs in the notes, however it came.",
    blocks=[
        (
            "prose",
            """\
“Running 10 late, sorry!!” is a message I would not think of as a clinical record. “Running 10 late, sorry, rough night, took the rest of the pills” is one. They arrive on the same phone, in the same thread, between a photo of my nephew and the plumber.

## What makes a message part of the record

I used to sort by channel: letters count, messages do not. That was tidy and wrong. I now sort by content. If I would have written it down had she said it in the room, it belongs in the notes, however it came.

My supervisees like to test this, and they are good at it. *A thumbs-up to my question whether she is safe tonight?* In the notes, with my question, because alone it says nothing. *A photograph of a burned dinner?* No. *The same photograph from somebody who has not cooked since the spring?* Oh, yes.
""",
        ),
        (
            "figure",
            {
                "image": "month-of-messages",
                "caption": "What sorting by content comes to: nine of sixty-one. Eight of the nine came when nobody was reading, which worries me more than the number.",
                "credit": "Drawn for Colloquy, invented data",
            },
        ),
        (
            "prose",
            """\
That leaves practical questions that no principle answers.

### Getting it out of the phone

I copy the words, with date and time, into the note of that day, and I delete the thread at the end of the month, as my consent form says I will. A screenshot keeps more than I need: her photo, the hour she was last awake, the name under which I saved her number. I save numbers under the names of plants. There is a Monstera who owes me a call.

Deleting makes some colleagues nervous, and I see why. If the thread *is* the record, I have no business shortening it. I take the view that the note is the record and the phone is a hallway. Your agency’s lawyer may take the other view, and in some places a rule on retention settles it. Find out before you need to know. What one must not do, on any view, is to begin deleting on the day somebody asks for a copy.

### Saying it beforehand

Two sentences at the first session have saved me many later:

> You can write to me to move an appointment. For anything that cannot wait, and for anything you would want to talk about, call; I read messages only on working days.

I have learned to repeat them in the third month, when the first session is forgotten and the habit of writing has set in.
""",
        ),
        (
            "principle",
            {
                "name": "protecting what is sent",
                "wording": "Whoever communicates with clients electronically takes reasonable steps to keep it confidential, tells them what the means they use cannot promise, and has thought about what happens when something goes astray.",
                "reference": "nasw2021",
                "code": "",
                "edition": "",
                "section": "Standard 1.03, on informed consent, and 1.07, on privacy",
                "address": "",
            },
        ),
        (
            "vignette",
            {
                "text": "A young father writes to his social worker only after eleven at night, four or five words at a time, over an hour. Read the next morning as one text it is the clearest account he has ever given of what he is afraid of. In the session he shrugs: “That was just typing.” She asks whether she may read it to him. He says that she may read it if he may look out of the window meanwhile.",
                "disguise": "composite",
                "consent_recorded": False,
                "made": "Made from several people in several years; nobody said it in these words.",
            },
        ),
        (
            "prose",
            """\
## The part I have no answer to

Some people say by message what they cannot say aloud, and the message is the braver thing. If I steer everything back into the room, I may be tidying away the only sentence that mattered that week. If I let it run, I have a second therapy going on, unpaid, unheld, at eleven at night.

What I do at present is a compromise, and I do not love it. I answer within one working day, in one line, and the line is always some form of: *I have read this, I am keeping it, bring it on Thursday.* “Keeping it” is meant literally. They know it goes into the notes, since I told them in the third month. One person stopped writing when she understood that. I count her as a cost of the policy, because I do not know what she would have said.

For what can go wrong on paper, @reamer2013 is where I began; the eleven-at-night part is not in there. How do others draw that line, and does it hold when somebody is new to speaking at all?
""",
        ),
    ],
)
