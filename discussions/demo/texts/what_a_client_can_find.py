"""What the web tells a client about the therapist, and who told it."""

from discussions.demo.content import DemoDiscussion

DISCUSSION = DemoDiscussion(
    slug="what-a-client-can-find",
    title="I am sorry about your father: what a client can find",
    summary="I searched for myself on a library computer and found a father, a race, a floor plan and a "
    "petition. Which of these have I disclosed?",
    authors=("mara-ellingsen",),
    interests="None.",
    kind="question",
    asks="everyone",
    tags=("web search", "obituaries", "data brokers"),
    terms=(
        "self-disclosure",
        "social-media",
        "google-search",
        "linkedin",
        "psychology-today",
        "psychology",
    ),
    quotable="I had disclosed almost none of it, and all of it was there.",
    days_ago=152,
    blocks=[
        (
            "prose",
            """\
A public library is a good place to search for oneself, because the machine there does not know who
is asking. At home the results are flattering: my own page first, then an article I am proud of. In
the library, between a boy watching soccer and a man printing forms, I met the woman my clients
meet.

She ran a ten-kilometer race four years ago, in a time I had managed to forget. She signed a
petition about a zoning change. Her kitchen, with the listing agent’s bowl of lemons on the counter,
can be toured in eleven photographs from the spring we sold the house. And her father is dead,
survived by a wife, two daughters and a son-in-law, with the town where each of them lives.

I had disclosed almost none of it, and all of it was there.

## Said, told, computed

The word *self-disclosure* assumes someone who discloses, and others noticed long before me that the
web does not wait for her [@zur2009; @gabbard2011]. Sorting my results, I found that this person was
present in fewer than half of them.

- Some things **I said**: the article, the directory entry, a comment under a recipe, God help me.
- Some were **told by others**, with every right to tell them. My aunt wrote the obituary. The
  photographer shows the wedding because it is her trade.
- And some nobody told at all. They were **computed**: an age, a “possible relative,” three former
  addresses, offered for sale on pages that exist to be searched. Two of the facts were wrong. I was
  surprised by how much I minded the right ones more.

An obituary, I noticed, is a family tree with directions. I would not tell a client where my sister
lives. I would certainly not tell her that my parents, in print, seem to have had two
daughters and only one son-in-law, and then let her wonder.

## A sentence at the door
""",
        ),
        (
            "vignette",
            {
                "text": """\
At the end of an hour about something else, with one arm in a coat, a client says: “I’m sorry about
your father.” The therapist, who has said nothing and taken four days off under the heading of
travel, says, “Thank you.” The door closes.

For the next three weeks the client is careful. She brings no complaint. She asks whether the
therapist is sleeping.""",
                "disguise": "composite",
                "consent_recorded": False,
                "made": "Made from what several colleagues and I were told at several doors; the "
                "losses were not all fathers.",
            },
        ),
        (
            "prose",
            """\
What should have been said? I have put it to people whose judgment I trust, and they do not agree.

An analyst of the old school says: *nothing more than “thank you,” and then listen.* That she knows
is one fact. What she makes of knowing it is the treatment. If I explain, I take the second away
from her to relieve myself of the first.

A younger colleague, who works with trauma, says that silence after being found is the one response
she would never risk. Her clients grew up guessing the weather in somebody’s face. She would say in
the next hour, plainly: my father died, I am sad, I am able to work, and you don’t need to take care
of me. Then see what comes.

And there is a third, whom I had not expected to be on this list. She was followed for a year by a
man she had seen twice. She pays a service to take down her addresses, she is in nobody’s
obituary, and she asks that people who write easily about transparency remember that some of
us are found by those who mean to find us.

I did what the second one would have done, three weeks late. The client wept, and then she was angry
at me about an invoice, and I was so relieved by the invoice that I nearly thanked her.

## A reciprocity that isn’t one

Elsewhere here I have argued that I should not, by default, [look my clients
up](demo:looking-a-client-up). Somebody asked me, reasonably, whether I then expect the same of
them.

I don’t. They are about to hand a stranger their worst year. They may read whatever they like about
the stranger. The two searches differ in who is at risk and in who is paid, and in who could send
whom to a hospital. When a client tells me that she looked, I try to answer as if she had asked
for my license number: of course you did.

What I do owe is that the finding be speakable. So in the first session, after the part about fees:

> You’ve probably looked me up, or you will. That’s fine. If you come across something that sits
> badly with you, or makes you want to protect me, bring it. I may not explain everything. I won’t
> mind that you know.

The last sentence took practice, as it was not true at first.

## Twice a year

In January and in July I go back to the library. It takes an hour. I look as a new client
would, then as an angry one. I ask sites that trade in addresses to remove mine, and about half of
them do. I untag what I can. I leave the race.

The petition I thought about longest. It concerned a parking structure. I had signed because
a neighbor stood on my porch in the rain. It turned out that a client’s family had plans for that
lot, and he had known of my signature through most of a year in which we spoke at length about
people who smile at him and vote against him. (He is several people, and it was not a parking
structure.) Nothing in my training would have called my zoning
views a disclosure. He had taken it as one, and he was not wrong.

I have not stopped signing things. But I now ask myself on the porch whether I could bear to
have it read back to me on a Tuesday, and if I can, I sign with my whole name.

## For those who have been on either side

To colleagues: is there anything you have **put** where it can be found, deliberately, so that the
right people find you? An illness, a faith, a year you lost? And what did you stop being able to do
afterward?

To people in therapy: when you knew something about your therapist that you hadn’t been told, where
did you keep it?
""",
        ),
    ],
)
