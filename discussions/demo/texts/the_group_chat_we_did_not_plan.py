"""What members of a group program do with each other's phone numbers."""

from discussions.demo.content import DemoDiscussion, Revision

WEEK_SEVEN = (
    "prose",
    """\
By week seven they had a name for it, an inside joke from the evening somebody’s stomach growled
during the body scan. We learned the name when a member used it by mistake and the room went very
interested in the carpet.

We run the same twelve-week skills program, Odalys in a community center and Anjali by video.
Between us that is nineteen groups so far. We have never once set up a group chat. As far as we can
tell there has been a group chat fourteen times.

## What it does that we cannot

Let us say the good first, since in trainings it is never said at all. A man who had eaten supper
alone for two years got a picture of somebody’s burned lasagna at half past six. People walked each
other through the breathing exercise in parking lots. Three groups are still in touch years later.
We have no skill in week one to twelve that does that.

And it is theirs. They are adults with phones. We hear colleagues say that they “don’t allow” it,
and we would like to know what they suppose happens next.
""",
)

VIGNETTE = (
    "vignette",
    {
        "text": """\
At two in the morning someone writes to the chat that she can’t do this anymore. Two people see it
and each believes that the other is answering. A third calls an ambulance to the wrong building. She
had meant her job.

The next evening seven people come to group and nobody mentions it. The eighth is not there. The
leader, who knows nothing, teaches the skill on the schedule, which is asking for help.""",
        "disguise": "composite",
        "consent_recorded": False,
        "made": "Assembled from nights in several groups; the jobs, buildings and endings were others.",
    },
)

ROOM_RULES = (
    "prose",
    """\
## Rules made for a room

Our agreement said: what is said here stays here. It is a good sentence about a room. It has nothing
to say about a phone that a husband picks up, a picture of the whiteboard with five first names on
it, a member who leaves the program and not the chat, or somebody who joins in week three and
scrolls back through a month of other people’s Tuesdays.

Nor did it say what becomes of us. When a member tells one of us on Thursday what another member
wrote on Monday, we know something that its writer did not tell us. We have a duty of some sort and
no source we can name.

### Three ways out, all of which we tried

**Forbid it.** Odalys did, in her third year. It cost her the truth. The chat went on; what ended
was anybody’s telling her about it.

**Host it.** Anjali opened a channel on the platform she uses for video, with hours. It was orderly
and nearly empty. The real one was elsewhere by the weekend. She would still do it again for the
four weeks after a program ends, when the drop is steep and she would rather be there than not.
Odalys thinks a leader in a chat is either on duty or asleep, and that members will never be sure
which.

**Prepare it.** This is what we both do now.
""",
)

HOUR = (
    "prose",
    """\
## Half an hour in week two

We say that groups often make a chat, that we neither start nor join one, and that we would rather
they decided how than found out how. Then we leave the room for fifteen minutes, or the video call,
and they write down what they want. It is read aloud in week three and may be changed by anybody.

The lists differ. What keeps coming back, in our words and not theirs:

1. First names only, no photos of paper, no faces.
2. Nobody is added who was not in the room, and whoever leaves the program is asked, in person,
   whether they want to leave the chat.
3. Some hour of the night after which nobody owes an answer.
4. If it is about staying alive: call. Don’t type. Call the person, then the number on the card, and
   don’t assume that someone else has.
5. What is written there is not told to the leaders by anyone but its writer. Except number four.

Number five was a gift we hadn’t thought of. The members saw our trouble before we did.

The card has the crisis line, the local emergency number, and the program’s daytime number. We hand
it out in week one anyway. In week two it gets put into a phone.

## When we are invited

It happens about once a program, usually with a little drumroll. We say no, and how we are glad of
it, and we say it to the whole group so that no one has to carry the answer back. A former member
may write to either of us at the office, and we will answer from there.
""",
)

STANDARD = (
    "principle",
    {
        "name": "no second relation by way of the phone",
        "wording": "Social workers are asked not to use technology to communicate with clients for "
        "purposes outside the work, and to avoid accepting requests from clients on social "
        "networks. We read our “no” to the chat as part of that. The same code says nothing of "
        "chats among clients, where there is no social worker to be told what to avoid. Checked "
        "November 2026.",
        "reference": "nasw2021",
        "code": "",
        "edition": "",
        "section": "1.06(e) and 1.06(h)",
        "address": "",
    },
)

DOUBTS = (
    "prose",
    """\
## What we have against ourselves

A colleague in addiction treatment read a draft and was not charmed. In his groups, he says, a chat
is where the dealing starts again, and half an hour in week two looks like permission. We have no
answer from experience. Ours are people who mostly sit at home too much.

And there is a plainer objection. We prepare the chat, we are proud of how they prepare it, and when
it fails at two in the morning we were not there. Is “we never joined” a boundary or an alibi?
Odalys says boundary on most days. Anjali says to ask her at night.
""",
)

QUESTIONS = [
    (
        "question",
        {
            "text": "A member shows you, unasked, what another member wrote in the chat. What do you "
            "do with your eyes, and then with what they saw?"
        },
    ),
    (
        "question",
        {"text": "Were you ever in such a chat? What did the leaders not know that they should?"},
    ),
]

DISCUSSION = DemoDiscussion(
    slug="the-group-chat-we-did-not-plan",
    title="The group chat we did not plan",
    summary="Nineteen skills groups, no chat set up by us, and fourteen that happened anyway. Forbid it, "
    "host it, or spend half an hour in week two on it.",
    authors=("odalys-brightwater", "anjali-thornquist"),
    interests="Both of us are paid to lead the program described. Odalys also supervises leaders of "
    "other groups for a fee.",
    kind="question",
    asks="everyone",
    tags=("group chats", "skills groups", "crisis plans", "group agreements"),
    terms=(
        "social-media",
        "confidentiality",
        "emergencies",
        "endings",
        "whatsapp",
        "signal",
        "group",
        "social-work",
        "counseling",
    ),
    quotable="Our agreement said: what is said here stays here. It is a good sentence about a room.",
    days_ago=74,
    blocks=[WEEK_SEVEN, VIGNETTE, ROOM_RULES, HOUR, *QUESTIONS, DOUBTS],
    revisions=(
        Revision(
            days_ago=11,
            kind="material",
            note="Added where our “no” to the chat stands in the code of one of our professions, and "
            "what that code leaves open",
            blocks=[WEEK_SEVEN, VIGNETTE, ROOM_RULES, HOUR, STANDARD, *QUESTIONS, DOUBTS],
        ),
    ),
)
