"""The topics a new site starts with: label, what belongs there, what else people call it."""

TOPICS = [
    (
        "AI tools",
        "Notes, summaries and chats made by machines: what goes in, who keeps it, who answers.",
        "artificial intelligence, chatbots, language models, automated notes, scribes",
    ),
    (
        "Boundaries",
        "Where the working relation ends: gifts, touch, favors, meeting by chance, staying late.",
        "boundary crossing, boundary violation, limits of the relationship, gifts",
    ),
    (
        "Competence",
        "Working within what one has learned, and how to learn what one has not.",
        "scope of practice, qualification, continuing education, referral",
    ),
    (
        "Confidentiality",
        "What is said in the room, who else may hear of it, and when it must be told.",
        "privacy, secrecy, privilege, disclosure, anonymity",
    ),
    (
        "Consent",
        "Agreeing with knowledge, being free to refuse, and asking again when things change.",
        "informed consent, agreement, assent, permission, refusal",
    ),
    (
        "Diversity and culture",
        "Culture, faith, race, gender, disability and class, the clinician’s own included.",
        "cultural humility, inclusion, discrimination, identity, religion, race, gender",
    ),
    (
        "Emergencies",
        "Risk of suicide or violence, reaching help at a distance, and being out of reach.",
        "crisis, suicide risk, safety plan, duty to warn, on call",
    ),
    (
        "Endings",
        "Ending, interrupting or handing on a treatment, planned or not; contact afterward.",
        "termination, abandonment, discharge, retirement, professional will",
    ),
    (
        "Fees",
        "Money in the relation: fees, missed sessions, insurance, low-cost places, debts.",
        "billing, payment, insurance, sliding scale, cancellation, money",
    ),
    (
        "Law and duty to act",
        "Reporting, warning, subpoenas, and what to do when law and ethics part ways.",
        "mandatory reporting, duty to protect, subpoena, court, testimony, licensing board",
    ),
    (
        "Minors and families",
        "Working with children and adolescents, and what parents may know.",
        "children, kids, adolescents, teenagers, parents, custody, school, guardians",
    ),
    (
        "Multiple relations",
        "Being more than a clinician to somebody: neighbor, teacher, colleague, relative.",
        "dual relationships, multiple relationships, small communities, conflict of interest",
    ),
    (
        "Own illness and limits",
        "Being ill, grieving, tired or impaired, and deciding whether one can go on.",
        "burnout, impairment, self-care, leave, vicarious trauma",
    ),
    (
        "Publishing about clients",
        "Case reports, vignettes, teaching, books and posts that draw on somebody’s life.",
        "case reports, vignettes, disguise, writing about clients, teaching cases",
    ),
    (
        "Records",
        "What is written down, how long it is kept, who may read it, and how it is destroyed.",
        "notes, charting, documentation, retention, psychotherapy notes, access to records",
    ),
    (
        "Research",
        "Studies with people in treatment: recruiting, roles that conflict, data, harm.",
        "studies, trials, research ethics, review board, data sharing",
    ),
    (
        "Reviews and ratings",
        "What people say publicly about a clinician, and what a clinician may answer.",
        "online reviews, testimonials, reputation, stars, complaints in public",
    ),
    (
        "Searching for clients",
        "Looking somebody up online: why, with whose knowledge, and what to do with what is found.",
        "googling clients, looking clients up, web search, background check",
    ),
    (
        "Self-disclosure",
        "What a clinician tells about themselves, on purpose or by being found online.",
        "disclosure by the therapist, personal information, transparency, being searched for",
    ),
    (
        "Social media",
        "Friend requests, follows, posts and profiles, of clinicians and of the people they see.",
        "friend requests, follow requests, online presence, digital boundaries, social networks",
    ),
    (
        "Supervision",
        "Answering for someone else’s work: consulting, teaching, evaluating, recording.",
        "consultation, training, trainees, interns, peer consultation, evaluation",
    ),
    (
        "Telehealth",
        "Working by video, phone or message: place, privacy, risk and who is licensed where.",
        "teletherapy, online therapy, video sessions, remote care, e-mail with clients",
    ),
]
