"""Sessions by video when the client is on the other side of a line."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="telehealth-across-borders",
    title="Where are you right now? Video sessions across a border",
    summary="I am licensed in three states, and my clients travel to the other forty-seven. "
    "What I ask before hello, and five times I had to decide.",
    authors=("anjali-thornquist",),
    interests="My whole practice is by video, so I have something to lose from strict rules. I serve "
    "unpaid on the advisory board of a telehealth cooperative.",
    kind="question",
    asks="colleagues",
    tags=("licensing", "travel", "video sessions", "emergency plans"),
    terms=(
        "telehealth",
        "counseling",
        "united-states",
        "clinicians",
    ),
    days_ago=5,
    blocks=[
        (
            "prose",
            """\
“Where are you right now?” comes before hello in my sessions. I have heard it land as care, as
customs inspection, and once as the opening line of a bad date. I keep asking because I have been
wrong twice when I didn’t.

I have worked only by video for six years. I hold licenses in three states, and my clients’ lives
are not arranged that way. Some of them live in a river city where the office, the gym and the
better pharmacy are across the bridge, in a fourth. They see no border there. They see traffic.

## May I, and can I

Two questions hide in that first one, and I used to run them together.

**May I** see this person today is about the ground under the client’s feet. As I understand the
rules that apply to me, the session happens where the client is, so it is the law of *that* place
that decides whether I am practicing there. Colleagues tell me of exceptions for short visits, of
registrations for out-of-state telehealth, of a compact between states. They exist. They also
change, and each has conditions. I look at the page of the board in question in the week I need it,
and I save what it said that day. Psychologists have put the same questions into guidelines of their
own [@jointtaskforce2013], and I keep those open beside mine.

**Can I** is about help. If somebody stops answering in the middle of a sentence, I need a street
address, and I need to know whom to call. The emergency number I dial from my desk rings in my
county. It took me an embarrassingly long time to work that out, and I did so during a session.
""",
        ),
        (
            "principle",
            {
                "name": "knowing whose law applies",
                "wording": "Counselors who work at a distance are expected to understand that the "
                "law of the place where they sit may apply to them, and that of the place where "
                "the client lives as well. The section says “may”: it does not tell me which one, "
                "so the work of finding out is mine. Checked November 2026.",
                "reference": "aca2014",
                "code": "",
                "edition": "",
                "section": "H.1.b",
                "address": "",
            },
        ),
        (
            "prose",
            """\
## The dark window

What made me strict was a window.
""",
        ),
        (
            "vignette",
            {
                "text": """\
A student sees a counselor by video on Wednesdays at four. In the third week of the term the window
behind him is black. The counselor asks about the blinds. He says they are new.

Two sessions later a rooster crows into his microphone, and he begins to cry. He has been at his
aunt’s house, nine time zones away, since his money ran out. He was sure that if he said so, she
would have to stop, and she was the last thing that had not stopped.""",
                "disguise": "composite",
                "consent_recorded": False,
                "made": "Made from several students and several windows; none of them studied or "
                "traveled like this.",
            },
        ),
        (
            "prose",
            """\
He was right about what I would have to do. He was also right that my question, as I asked it then,
was only good for being lied to. “You’re at home, yes?” is not a question. Nor had I ever told
anyone what happens when the answer is no.

So now I tell them in the first hour, with examples. Going away is not an offense. If you let me
know ahead of time we can nearly always arrange something: a session before, one after, a person
near you, or an hour I hold open when you are back. If you tell me from the airport I may have to
keep it short, and I will still be glad that you said so.

## Five times

Each row is more than one person, and none of them took that flight.
""",
        ),
        (
            "table",
            {
                "caption": "Where the client was, what I did, and how sure I was of it",
                "rows": """\
Where the client was | What I did | How sure I was
Across the bridge, in the car, on a lunch break | Asked her to drive back over for our hour; it takes four minutes | Sure. She thinks I am ridiculous
With grandparents for nine days, two states away | Read that board’s rule, wrote to ask, had an answer in three days, held one session | Fairly sure
Abroad for a semester, announced in spring | Looked for someone there together with her, handed over, stayed reachable for that colleague | Sure it was right, and sorry anyway
At a layover, not safe | Took the call, asked for the gate, found airport staff and local help, stayed on until someone sat beside her | I would do it again and answer for it
Would not tell me | No session until I knew; ten minutes about why it was hard to say | Not sure at all""",
                "first_column_heads": True,
            },
        ),
        (
            "prose",
            """\
The fourth row is where my tidy distinction breaks. I do not believe any board wants a counselor to
hang up on a frightened person because of a gate number. I also know that “it was an emergency” is
the sentence with which every habit begins. My test is whether I would do the same if it meant
writing to the board that evening. That time, I did write. They thanked me.

## Two colleagues, neither of them me

One cancels everything the moment a client leaves her state. No exceptions, no calls, a list of
hotlines. Her clients know it and plan around it, and she sleeps. When I called it cold, she pointed
out that nobody had ever had to lie to her about a window.

The other would have kept on with the student. An abrupt ending is a harm too, he says, and it falls
on people who travel because something has gone wrong. He thinks the profession hides behind
geography. He is at peace with the risk because it is his own. I told him it isn’t only his. If his
license goes, forty people lose him on one day.

I lean toward her and talk like him. It would change my practice if my board said in writing that a
client’s short trip is covered, and for how long. I would also change it if I learned that asking
every time makes people hide. I have no way to see that from here.
""",
        ),
        (
            "callout",
            {
                "kind": "law",
                "title": "three licenses, fifty states",
                "text": "What stands here is how one counselor in the United States reads the rules "
                "that bind her. Yours depend on your profession, your license and where your "
                "client is on the day. Ask both boards, and your insurer, in writing.",
            },
        ),
        (
            "question",
            {
                "text": "Do you ask for the place at every session, or only when something looks "
                "different? If every time: how do you keep it from sounding like a checkpoint?"
            },
        ),
        (
            "question",
            {
                "text": "What do you keep in the record about location: the town, the street, or "
                "only that you asked?"
            },
        ),
        (
            "prose",
            """\
My own answer to the second: the town always, the street when I might have to send someone there. As
for the first, I am open to help. My client from across the bridge has begun to type “WEST BANK,
PARKED, ALONE” into the chat before I can open my mouth. I believe she is mocking me. It is also a
complete record.
""",
        ),
    ],
)
