"""Recruiting for a study among people who came for help."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="recruiting-for-research",
    title="Recruiting where people came for help",
    summary="I needed 240 participants with panic attacks and had 41. Every place where I could find the "
    "rest was a place that somebody had gone to for another reason.",
    authors=("teodoro-quillfeather",),
    interests="The study described is funded by my university. I am paid the same whether it fills "
    "or not, though I am not promoted the same.",
    kind="question",
    asks="everyone",
    tags=("recruitment", "advertising", "online forums", "incentives"),
    terms=(
        "research",
        "social-media",
        "anxiety",
        "facebook",
        "reddit",
        "psychology",
        "clients",
    ),
    days_ago=17,
    blocks=[
        (
            "prose",
            """\
I needed 240 people with panic attacks, and in February I had 41. The statistician had stopped
asking how I was. This is how one begins to look at other people’s waiting rooms.

I do not treat anyone. I design questionnaires and count what comes back. What I know about clinical
ethics comes from a review board that I sit on, a patient sister, and four ideas for recruiting that
I have tried or nearly tried.

## The forum

There is a forum where people write to each other during attacks. It has some nine thousand members.
For a week I read it without an account, and told myself that I was getting a sense of the
language.

By Wednesday I recognized people. One of them was answering strangers at three in the morning with a
tenderness I have not met in a manual. By Friday I had a post drafted in their idiom, lower case and
all. I was about to impersonate a fellow sufferer in the opening paragraph of a consent procedure.

I wrote to the moderators instead, under my own name. Their answer was brief. They get three such
letters a month. They have a page for studies, off to the side; nobody may post anywhere else;
and, would I mind, had I been *reading* them? I said yes. They asked me to say so in the post.
I did, and eleven people took part. Two wrote to tell me that they would not, because of the
reading. I count those two among my results.

## The therapists

A friend with a full practice offered to hand out my flyer. Generous, easy, and the people she sees
fit the criteria exactly. She mentioned as a plus that they would do anything she suggested.

That sentence is the entire problem. My friend’s client does not see a flyer. He sees what she hopes
he will do.
""",
        ),
        (
            "principle",
            {
                "name": "free to say no to someone one depends on",
                "wording": "When clients, students or subordinates are asked to take part in "
                "research, the psychologist takes care that declining, or leaving later, costs them "
                "nothing. I read “costs” widely: it includes a moment’s disappointment in a face. "
                "Checked November 2026.",
                "reference": "apa2017",
                "code": "",
                "edition": "",
                "section": "Standard 8.04",
                "address": "",
            },
        ),
        (
            "prose",
            """\
We ended up with a dull procedure that I have come to like. The flyers lie on a table by the door,
beside two others that are not mine. Nobody hands them out or mentions them. Whoever takes part is
told in bold that the clinician will not learn of it from us, and we have no list from which she
could. It yields about one person a month for each practice. My friend found it a bit insulting.

## The advertisement

This one I ran for nine days.

The platforms sell attention by guesswork about who you are. I chose an age range and a county and
some “interests.” There was none called panic, so I was offered neighbors of it: sleep, breathing,
a particular brand of tea. It brought fifty-two people in nine days; the flyers took four months over
nineteen.

On day nine a woman on the telephone (two callers in one, as I tell it) asked how we had found her.
I described the tea. She was silent, and then she said: *so it knows.* I said that it knew nothing,
that it made a guess. And she said: “It does now. I clicked.”

She was right, and nothing in my consent form covered it. The form begins when the person arrives at
my page. What she told us she told us under a dozen protections; what she told the platform, by
arriving, she told under none, and I had paid for the telling. The federal rule for research asks
that we seek consent only under circumstances that leave people room to consider and that minimize
undue influence [@cfr46-116, para. a]. It says nothing of the disclosure
*before* consent. The board that approved us had not thought of it. Nor had mine, on any Wednesday.

@emanuel2000 count the fair choice of participants among seven things that make a study ethical, and
the Declaration of Helsinki asks for care with people who depend on whoever asks them
[@helsinki2013, para. 27]. Neither was written by anyone who had bought an interest in tea.
""",
        ),
        (
            "table",
            {
                "caption": "Where the first 118 participants came from, and what it took "
                "(invented figures)",
                "rows": """\
Source | Participants | Days | Dollars each | Would I do it again
Advertisement on a social network | 52 | 9 | 7 | Not in that form
Flyers at practices, untouched | 19 | 120 | 4 | Yes
The forum’s page for studies | 11 | 30 | 0 | Yes, after asking
Radio, an interview | 29 | 2 | 0 | Yes; nobody knows who listened
People who told other people | 7 | 120 | 0 | Yes""",
                "first_column_heads": True,
            },
        ),
        (
            "prose",
            """\
The radio row keeps me awake. A local station had twelve minutes to fill, on a Sunday. I said what
the study was for, gave a telephone number (555-0117, I can hear myself saying it) and twenty-nine
people called whom no company had guessed at. The county’s oldest medium was the most private one I
had.

## Money

We pay forty dollars for ninety minutes. A member of the board thought that too much, since it
might tempt people who need forty dollars. My sister, who has been on the other side of this, said
that she had never seen anybody worry about tempting the researchers, and that forty dollars was a
babysitter and a bus.

I have moved toward her. If the study is safe enough to ask for, it is safe enough to pay for. What
I would not do is pay for completing it. Whoever stops at minute ten gets the forty dollars and a
thank-you, and I try to mean the thank-you.

## Where this leaves me

At 118, with a year to go. I have written a paragraph for our form that names how each person could
have come to it and who may have learned something on the way. It reads oddly. It made one
participant laugh and one close the window.

I would run an advertisement again if it could be aimed at a place and at nothing else, and if the
landing page held nothing of the platform’s. I would give up the forum if its moderators asked,
without asking them why.
""",
        ),
        (
            "question",
            {
                "text": "To anyone who has been invited into a study while looking for help: what "
                "made it feel like an invitation, and what made it feel like being picked?"
            },
        ),
        (
            "question",
            {
                "text": "To colleagues on review boards: do you ask what a person reveals, and to "
                "whom, on the way to the consent form?"
            },
        ),
    ],
)
