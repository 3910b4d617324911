"""Friend requests and followers, in a town where everybody is somebody's cousin."""

from discussions.demo.content import DemoDiscussion, Revision

OPENING = (
    "prose",
    """\
My town has one grocery store, two churches that speak to each other, and a Facebook group with
more members than the town has people. I have seen couples and families here for thirty-one years.
So when I read advice that begins “decline every request and move on,” I think of a woman behind me
in the checkout line who said, not unkindly, “You never answered me.”

(There have been several of her. I have blurred them into one.)

She was right. I had pressed the small gray *Ignore*, which felt clean and clinical and took a
second. From where she sat, a therapist who asks people to say the hard thing aloud had received a
question and said nothing, for four months, while taking her money on Thursdays.

## Nobody pressed anything

The first surprise, once I began to ask, was how seldom there had been a request in the ordinary
sense. A phone reads an address book. A program offers my face between two cousins. A thumb slips
while somebody is on a bus. Of the last ten people with whom a request came up, three had no
idea that one had gone out, and one of those was so ashamed that I wished I had kept quiet.

And then there are the other seven, and they wanted something, though not all of them wanted me. One
wanted proof that I existed between sessions. One was checking whether my own marriage looked like
a marriage. One, she told me with great dignity, wanted to see the dog.

The software writes the sentence “wants to be your friend.” No client of mine has ever said it. I
try to remember that I am answering the client and not the software.

## With two on the couch

Most of what is written about this assumes one client [@lehavot2010; @lannin2013]. I nearly always have two, and often a
teenager with a hood up. A request from one of them is a message to all of them.
""",
)

TOMATOES = (
    "vignette",
    {
        "text": """\
One partner in a couple begins to follow the therapist’s account, which shows vegetables and not
much else. The therapist does not notice. In the ninth session the other partner says, “He knows
that your tomatoes have blight. I didn’t know we were allowed to know things about you.”

The rest of the hour is about who has whose ear, and since when.""",
        "disguise": "composite",
        "consent_recorded": False,
        "made": "Put together from several couples and several gardens.",
    },
)

POSITIONS = (
    "prose",
    """\
I had thought of that account as nobody’s business. It had become a second waiting room, with one
chair.

## Three people who do it otherwise

A colleague who is Deaf, and whose clients mostly are, once listed for me everyone she would have to
drop in order to follow the textbook: college roommates, her church, her sister-in-law’s entire
family. She accepts, posts as though every client were reading, and talks about it in the first
hour. “You have a boundary,” she told me. “I have a community. I need different tools.”

A man I supervised years ago keeps an account under his professional name, accepts anyone, and
posts about parking, snow closings and the date of the next parents’ evening. He says a shut door in
a small place is a statement too, and that his clients like knowing there is one window where he
waves.

The third will take a request two years after the last session, never sooner. I understand the
number less than the wish. People come back. A couple I finished with long ago returned with
a grandchild’s troubles, and I was glad to be no one’s friend.

I do not think any of the three is wrong. I notice that each can say what their rule is *for*, and
that until recently I could not.
""",
)

SILENT_TABLE = (
    "table",
    {
        "caption": "What arrives, and what I do with it",
        "rows": """\
What arrives | What I do | What I say
A request from someone I see now | Ignore it | Nothing, unless they bring it up
A request from someone I used to see | Ignore it | Nothing
A follow of the practice page | Let it be; the page shows no followers | Nothing
A request from a client’s mother or teenager | Ignore it | Nothing
A request to a client that my own phone sent | Withdraw it | “My phone did that. I am sorry.”""",
        "first_column_heads": True,
    },
)

SPOKEN_TABLE = (
    "table",
    {
        "caption": "What arrives, and what I do with it",
        "rows": """\
What arrives | What I do | What I say
A request from someone I see now | Leave it until we meet, a week at most | “It came. I won’t accept, and I’d like to tell you why. First: did you mean to send it?”
A request from someone I used to see | Leave it; if they ask, a short letter from the office | “I keep that door as it was, in case you need this one again.”
A follow of the practice page | Let it be; the page shows no followers | How to read it without following
A request from a client’s mother or teenager | Leave it | I speak with whoever sent it, alone, before anything is said in the family hour
A request to a client that my own phone sent | Withdraw it, tell them that day | What it may have shown them, and that I have since switched off the address book""",
        "first_column_heads": True,
    },
)

SILENT_RULE = (
    "prose",
    """\
## My own rule, such as it is

My licensing board leaves me room here. Yours may not; look before you copy anything from the table
below.
""",
)

SPOKEN_RULE = (
    "prose",
    """\
## The silence was the problem

This page used to have the word “nothing” in the last column of the table, four times. Then I sat on
a panel beside a retired surveyor who had been in therapy for much of his life. He had once waited
two years under such a nothing. He had decided that the request was the worst thing he
ever did in treatment, and so he never mentioned it, and neither did his therapist. I drove home and
changed the column.

Saying it costs me an awkward minute. It has not once gone badly, though it has gone long. And the
person who never meant to send anything can laugh, and be done, in the time it takes to find a
tissue.

My licensing board leaves me room here. Yours may not; look before you copy anything from the table
below.
""",
)

SILENT_CONSENT = (
    "prose",
    """\
My consent form used to have a paragraph on this. It has one sentence now, and I read it aloud
because nobody reads forms:

> I don’t connect with clients on personal accounts, so that what you tell me stays in one place.
""",
)

CONSENT = (
    "prose",
    """\
My consent form used to have a paragraph on this. It has two sentences now, and I read them aloud
because nobody reads forms:

> I don’t connect with clients on personal accounts, so that what you tell me stays in one place. If
> a request ever goes from you to me, by accident or on purpose, it is all right to talk about it,
> and I will be the one to begin.

The second sentence is new, and it is the one people look up at.
""",
)

WOBBLE = (
    "prose",
    """\
## Where I still wobble

The former clients. I say the door stays as it was, and I mean it, and some of them are seventy now
and bury their husbands in a churchyard where I also have someone. At the reception I hold their
hands. The next morning there is a request. I have no speech for that one.
""",
)

QUESTIONS = [
    (
        "question",
        {
            "text": "When you left a request unanswered, who found out first what the silence "
            "meant: you, or the person who was waiting?"
        },
    ),
    (
        "question",
        {
            "text": "If you are in therapy, or were: what would you have wanted to hear, and "
            "how soon?"
        },
    ),
]

DISCUSSION = DemoDiscussion(
    slug="friend-requests",
    title="You never answered me: friend requests in a small town",
    summary="Pressing “Ignore” feels like the proper thing to do. A woman in the checkout line "
    "taught me what it looks like from the other side.",
    authors=("ruth-vandersteyn",),
    interests="I own my practice and rent a room to another therapist. No others that bear on this.",
    kind="question",
    asks="everyone",
    tags=("friend requests", "followers", "small towns", "consent forms", "couples"),
    terms=(
        "social-media",
        "boundaries",
        "multiple-relations",
        "facebook",
        "instagram",
        "marriage-and-family-therapy",
        "couple",
    ),
    quotable="I try to remember that I am answering the client and not the software.",
    days_ago=225,
    blocks=[
        OPENING,
        TOMATOES,
        POSITIONS,
        SILENT_RULE,
        SILENT_TABLE,
        SILENT_CONSENT,
        *QUESTIONS,
        WOBBLE,
    ],
    revisions=(
        Revision(
            days_ago=96,
            kind="material",
            note="I used to say nothing about a request unless the client did. Something said on a "
            "panel changed the table, and the section above it",
            blocks=[
                OPENING,
                TOMATOES,
                POSITIONS,
                SPOKEN_RULE,
                SPOKEN_TABLE,
                CONSENT,
                *QUESTIONS,
                WOBBLE,
            ],
        ),
    ),
)
