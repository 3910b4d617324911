"""A dialogue about working, stopping and being found out while ill."""

from discussions.demo.content import DemoDiscussion

TURNS = [
    (
        "Tobias",
        "You were out for eleven weeks. What did the people you see know?",
    ),
    (
        "Ruth",
        """\
On the Friday they knew that I had to have something done and would be back in three weeks. I had
practiced it in the car. On the second Monday somebody I love set up a page to collect money for me,
with my full name, a photograph in a hospital gown, and the diagnosis in the headline.

It was kindly meant. It was shared four hundred times. I know that because I was shown it, proudly,
while I still had a tube in.
""",
    ),
    ("Tobias", "And clients saw it."),
    (
        "Ruth",
        """\
Two of them *gave*. It prints a list, you see. Forty dollars and a heart. So before I could stand up
I had a gift to refuse, from people who had learned from a headline what I had rehearsed not telling
them.
""",
    ),
    (
        "Tobias",
        """\
I notice that you haven’t told me here what it was, either.
""",
    ),
    (
        "Ruth",
        """\
No. And I’d like that to stand in the text as a small demonstration. One can talk about being ill at
length without the name of it. The name is what people look up.
""",
    ),
    (
        "Tobias",
        """\
Then let me be the difficult one, since it’s my usual chair. I sit on a committee that gets called
when a colleague should have stopped and didn’t. In every one of those cases the person was the last
to know. Illness takes away the instrument one would use to notice it. So my first question is never
what the clients were told. It is who decided that you were fit.
""",
    ),
    (
        "Ruth",
        """\
Before, I did. Badly. I worked for about a month with a fever I called tiredness. I forgot the name
of somebody’s dead child, Tobias, in the middle of an hour about that child. She corrected me,
gently, and went on, and I thought: she’s carrying me. The next morning I made the appointment.
""",
    ),
    ("Tobias", "So a client decided."),
    (
        "Ruth",
        """\
Yes. It should not be the client’s job. Now there are two people who have my permission to say stop,
and I have promised to cancel first and argue after. One is the woman I rent a room to. She hears
me through the wall. She told me that what gives me away is that I get charming.
""",
    ),
    (
        "Tobias",
        """\
I would want a third who isn’t fond of you. But good. Most of us have no one. We have a sentence
about impairment in some code, and we have pride.

What about telling? I’ll say where I stand. I tell patients that I’m unwell, how long I’ll be away
and who covers for me, and not what it is, unless what it is will show. If I am going to shake, I
say that I shake and that it isn’t them.
""",
    ),
    (
        "Ruth",
        """\
“It isn’t them” is most of it. Families go straight to fault. I had a boy of nine ask if it was the
yelling. Two years of yelling in my office, and I vanish: of course that is what he thinks.

But your rule supposes you’re the one who tells. I’d have signed it myself in the summer. Then came
the page, and I had one group of clients who knew everything and another who knew nothing, and some
of them are married to each other.
""",
    ),
    ("Tobias", "What did you do?"),
    (
        "Ruth",
        """\
I asked for the page to come down, which hurt the friend. I sent back the two gifts, by check, from
the office, with a note. Then a letter to everyone I was seeing, the same letter: *you may have read
something about my health. Some of it is true. I am recovering, I expect to work, and you don’t have
to act as though you hadn’t read it.* I owe Mara Ellingsen that last clause.
""",
    ),
    (
        "Tobias",
        """\
I’d have been tempted to write nothing about the page. To let each one bring it or not.
""",
    ),
    (
        "Ruth",
        """\
You see people alone. If I leave it to each, then in every couple one of them holds it over the
other. I had learned that lesson already, from vegetables.
""",
    ),
    (
        "Tobias",
        """\
The part we doctors are worst at is the drawer. If you had not come back: who had the list?
""",
    ),
    (
        "Ruth",
        """\
In the hospital I thought of nothing else. The list was in a program that opens with my thumb. My
*thumb*. My tenant would have had to stand at my door for weeks and tell people one at a time, in
the hallway. I have a sealed envelope now, with her and with a colleague two towns over: where the
records are, who should call whom, and for four people what not to say on the telephone.
""",
    ),
    (
        "Tobias",
        """\
Do they know? Your clients. That there’s an envelope?
""",
    ),
    (
        "Ruth",
        """\
I tell them at the start now. “If something happens to me, someone kind will call you, and she will
know your name and nothing else.” One woman said it was the first thing in any of my paperwork that
made her feel looked after. Another never came back after that session. She’d lost enough people,
she wrote, without being told in advance.
""",
    ),
    (
        "Tobias",
        """\
I have gone back and forth on that for years. I tell those who ask. Perhaps that’s cowardice with
a procedure.

One more, and you may strike it. Did you come back too early?
""",
    ),
    (
        "Ruth",
        """\
Yes. By two weeks, for the rent. I would like to see that written in more codes: that most of us
decide about our fitness with a mortgage in the room. You have sick pay.
""",
    ),
    ("Tobias", "I do. And I didn’t think of it once while we were talking, until you said it."),
]

DISCUSSION = DemoDiscussion(
    slug="when-the-therapist-is-ill",
    title="She gets charming: a conversation about falling ill",
    summary="A family therapist who was away for eleven weeks, and a psychiatrist who is called when "
    "colleagues should have stopped. Who decides, who is told, and who has the list.",
    authors=("tobias-achterberg", "ruth-vandersteyn"),
    interests="Tobias is paid by his employer for ethics consultation. Ruth lives on her practice.",
    kind="dialogue",
    asks="everyone",
    tags=("illness", "fitness to practice", "fundraising pages", "professional wills"),
    terms=(
        "own-illness-and-limits",
        "self-disclosure",
        "facebook",
        "psychiatry",
        "marriage-and-family-therapy",
    ),
    days_ago=131,
    blocks=[
        (
            "prose",
            """\
*Ruth Vandersteyn was ill last year and wrote to the editors about it. Tobias Achterberg asked
whether she would talk instead of writing. What follows was spoken on two afternoons, shortened, and
read again by both before either agreed to it. Clients are mentioned only in ways that fit several
of them.*
""",
        ),
        (
            "dialogue",
            {
                "speakers": [{"person": "tobias-achterberg"}, {"person": "ruth-vandersteyn"}],
                "turns": [{"speaker": speaker, "text": text} for speaker, text in TURNS],
            },
        ),
        (
            "question",
            {"text": "Who is allowed to tell you to stop, and have you told them so?"},
        ),
        (
            "question",
            {
                "text": "To people whose therapist was ill: what did you work out on your own that you "
                "should have been told?"
            },
        ),
        (
            "prose",
            """\
## Afterward

We read it again a week later and each wanted to change what the other had said. We left it, apart
from two things. The clause that Ruth borrowed comes out of the same worry as Mara Ellingsen’s text
on [what a client can find](demo:what-a-client-can-find). And the envelope is worth copying before
the opinions are. It took Ruth one evening. Whether your board or your insurer asks for such a plan,
and in what form, depends on where you work; several codes expect one. What
illness does to the person in our chair has been told from the inside before us [@counselman1993].

Ruth’s tenant would like it known that she can’t make out words through that wall. Only the tune.
""",
        ),
    ],
)
