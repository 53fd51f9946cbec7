"""A dozen sound items in five languages, one or more of every answer type."""

from kazquiz.i18n.formatting import of
from kazquiz.items.draft import Draft, ItemText, Name, Source, Weight
from kazquiz.items.values import (
    AnswerType,
    CountryValue,
    DateValue,
    ListValue,
    NamedValue,
    NumberValue,
    TruthValue,
    YearValue,
)

LANGUAGES = ("en", "kk", "ar", "fa", "ru")
# Each in Kazakh, Arabic, Persian and Russian.
_NAMES = {
    "Astana": "Астана|أستانا|آستانه|Астана",
    "Almaty": "Алматы|ألماتي|آلماتی|Алматы",
    "Shymkent": "Шымкент|شيمكنت|شیمکنت|Шымкент",
    "Aktau": "Ақтау|أكتاو|آکتائو|Актау",
    "Abai": "Абай|أباي|آبای|Абай",
    "Shokan": "Шоқан|شوقان|شوقان|Чокан",
    "Ybyrai": "Ыбырай|إبراي|ابرای|Ибрай",
    "Mukhtar": "Мұхтар|مختار|مختار|Мухтар",
    "United Nations": "Біріккен Ұлттар Ұйымы|الأمم المتحدة|سازمان ملل متحد|"
    "Организация Объединённых Наций",
    "Arab League": "Араб лигасы|الجامعة العربية|اتحادیه عرب|Лига арабов",
    "African Union": "Африка одағы|الاتحاد الأفريقي|اتحادیه آفریقا|Африканский союз",
    "Nordic Council": "Солтүстік кеңесі|مجلس الشمال|شورای نوردیک|Северный совет",
    "tenge": "теңге|تينغ|تنگه|тенге",
    "rouble": "рубль|روبل|روبل|рубль",
    "lira": "лира|ليرة|لیره|лира",
    "yuan": "юань|يوان|یوان|юань",
}


def _named(kind, *names):
    return tuple(NamedValue(kind, name) for name in names)


def _countries(*codes):
    return tuple(map(CountryValue, codes))


def _years(*years):
    return tuple(map(YearValue, years))


def _draft(uid, topic, line, answer, distractors, *texts, **more):
    """Make a draft of *texts* as stem and statement in each of the languages."""
    document = more.pop("document", "first.txt")
    explained = more.pop("explained", _EXPLAINED)
    remarks = more.pop("remarks", ("",) * 5)
    named = [
        value
        for value in (answer, *distractors)
        if isinstance(value, NamedValue) and value.name in _NAMES
    ]
    spelled = {value: ("", *_NAMES[value.name].split("|")) for value in named}
    return Draft(
        uid=uid,
        topic=topic,
        weight=more.pop("weight", Weight.CORE),
        sources=(Source(document, line),),
        answer=answer,
        texts={
            code: ItemText(*map(of(code).shape, (*pair, explanation, remark)))
            for code, pair, explanation, remark in zip(
                LANGUAGES, texts, explained, remarks, strict=True
            )
        },
        distractors=tuple(distractors),
        names={
            code: {value: Name(spelled[value][place] or value.name) for value in named}
            for place, code in enumerate(LANGUAGES)
        },
        **more,
    )


_EXPLAINED = (
    "The paper tells of it.",
    "Құжатта бұл айтылған.",
    "تتحدث الوثيقة عن ذلك.",
    "سند از آن می‌گوید.",
    "Об этом говорит документ.",
)
_PLACE = AnswerType.PLACE
_PERSON = AnswerType.PERSON
_ORGANISATION = AnswerType.ORGANISATION
_TERM = AnswerType.TERM

DRAFTS = (
    _draft(
        "capital-place",
        "state",
        1,
        NamedValue(_PLACE, "Astana"),
        _named(_PLACE, "Almaty", "Shymkent", "Aktau"),
        ("In which city does the parliament sit?", "It sits in [[Astana]]."),
        ("Парламент қай қалада орналасқан?", "Ол [[Астанада]] орналасқан."),
        ("في أي مدينة يقع البرلمان؟", "يقع البرلمان في [[أستانا]]."),
        ("پارلمان در کدام شهر است؟", "پارلمان در [[آستانه]] است."),
        ("В каком городе заседает парламент?", "Он заседает в [[Астане]]."),
        explained=(
            "It moved there in 1997.",
            "Ол онда 1997 жылы көшті.",
            "انتقل إليها عام 1997.",
            "در سال 1997 به آنجا رفت.",
            "Он переехал туда в 1997 году.",
        ),
    ),
    _draft(
        "independence-day",
        "state",
        3,
        DateValue(1991, 12, 16),
        (DateValue(1991, 8, 21), DateValue(1990, 10, 25), DateValue(1992, 1, 28)),
        ("When was independence declared?", "It came on [[16 December 1991]]."),
        ("Тәуелсіздік қашан жарияланды?", "Ол [[1991 жылғы 16 желтоқсанда]] келді."),
        ("متى أُعلن الاستقلال؟", "أُعلن في [[16 ديسمبر 1991]]."),
        ("استقلال کی اعلام شد؟", "در [[16 دسامبر 1991]] اعلام شد."),
        ("Когда объявили независимость?", "Её объявили [[16 декабря 1991 года]]."),
    ),
    _draft(
        "treaty-month",
        "world",
        5,
        DateValue(1992, 5),
        (DateValue(1993, 6), DateValue(1994, 3), DateValue(1991, 9)),
        ("In which month was the treaty signed?", "It was signed in [[May 1992]]."),
        ("Шартқа қай айда қол қойылды?", "Қол [[1992 жылғы мамырда]] қойылды."),
        ("في أي شهر وُقعت المعاهدة؟", "وُقعت في [[مايو 1992]]."),
        ("پیمان در چه ماهی امضا شد؟", "پیمان در [[مه 1992]] امضا شد."),
        ("В каком месяце подписали договор?", "Его подписали в [[мае 1992 года]]."),
        weight=Weight.DETAIL,
    ),
    _draft(
        "currency-year",
        "state",
        8,
        YearValue(1993),
        _years(1991, 1995, 1997),
        ("In which year did the new money come?", "The money came in [[1993]]."),
        ("Жаңа ақша қай жылы шықты?", "Ақша [[1993]] жылы шықты."),
        ("في أي عام صدرت العملة الجديدة؟", "صدرت في عام [[1993]]."),
        ("پول تازه در چه سالی آمد؟", "پول در سال [[1993]] آمد."),
        ("В каком году появились новые деньги?", "Деньги появились в [[1993]] году."),
        tags=("sources-disagree",),
        remarks=(
            "Another document says 1994.",
            "Басқа құжатта 1994 делінген.",
            "تقول وثيقة أخرى إنه عام 1994.",
            "سند دیگری 1994 می‌گوید.",
            "В другом документе сказано: 1994.",
        ),
    ),
    _draft(
        "member-states",
        "world",
        9,
        NumberValue(15, "states"),
        (
            NumberValue(12, "states"),
            NumberValue(10, "states"),
            NumberValue(18, "states"),
        ),
        ("How many members had it?", "It had [[15 states]] as members."),
        ("Оның неше мүшесі болды?", "Оның [[15 мемлекет]] мүшесі болды."),
        ("كم عضوا كان فيه؟", "كان فيه [[15 دولة]]."),
        ("چند عضو داشت؟", "این پیمان [[15 کشور]] داشت."),
        ("Сколько в нём было членов?", "В нём было [[15 государств]]."),
        weight=Weight.DETAIL,
    ),
    _draft(
        "first-country",
        "world",
        12,
        CountryValue("TR"),
        _countries("CN", "IR", "IN"),
        ("Which country was first to agree?", "[[Türkiye]] was first."),
        ("Қай ел бірінші келісті?", "Бірінші болып [[Түркия]] келісті."),
        ("أي دولة وافقت أولا؟", "كانت [[تركيا]] الأولى."),
        ("کدام کشور نخست پذیرفت؟", "نخست [[ترکیه]] پذیرفت."),
        ("Какая страна согласилась первой?", "Первой согласилась [[Турция]]."),
    ),
    _draft(
        "poet-person",
        "people",
        2,
        NamedValue(_PERSON, "Abai"),
        _named(_PERSON, "Shokan", "Ybyrai", "Mukhtar"),
        ("Who wrote the poem?", "[[Abai]] wrote it."),
        ("Өлеңді кім жазды?", "Оны [[Абай]] жазды."),
        ("من كتب القصيدة؟", "كتبها [[أباي]]."),
        ("شعر را چه کسی نوشت؟", "آن را [[آبای]] نوشت."),
        ("Кто написал стихотворение?", "Его написал [[Абай]]."),
        document="second.txt",
    ),
    _draft(
        "joined-organisation",
        "world",
        4,
        NamedValue(_ORGANISATION, "United Nations"),
        _named(_ORGANISATION, "Arab League", "African Union", "Nordic Council"),
        ("Which body did it join?", "It joined the [[United Nations]]."),
        ("Ол қай ұйымға кірді?", "Ол [[Біріккен Ұлттар Ұйымына]] кірді."),
        ("إلى أي هيئة انضمت؟", "انضمت إلى [[الأمم المتحدة]]."),
        ("به کدام نهاد پیوست؟", "به [[سازمان ملل متحد]] پیوست."),
        ("Куда она вступила?", "Она вступила в [[Организацию Объединённых Наций]]."),
        document="second.txt",
    ),
    _draft(
        "money-term",
        "state",
        6,
        NamedValue(_TERM, "tenge"),
        _named(_TERM, "rouble", "lira", "yuan"),
        ("What is the money called?", "The money is called [[tenge]]."),
        ("Ақша қалай аталады?", "Ақша [[теңге]] деп аталады."),
        ("ماذا تسمى العملة؟", "تسمى العملة [[تينغ]]."),
        ("پول چه نام دارد؟", "پول [[تنگه]] نام دارد."),
        ("Как называются деньги?", "Деньги называются [[тенге]]."),
        document="second.txt",
    ),
    _draft(
        "sea-truth",
        "people",
        9,
        TruthValue(True),
        (),
        ("Does the land reach a lake?", "It reaches [[the Caspian]]."),
        ("Жер көлге жете ме?", "Жер [[Каспийге]] жетеді."),
        ("هل تصل الأرض إلى بحيرة؟", "تصل الأرض إلى [[بحر قزوين]]."),
        ("آیا خاک به دریاچه می‌رسد؟", "خاک به [[خزر]] می‌رسد."),
        ("Доходит ли земля до озера?", "Земля доходит до [[Каспия]]."),
        document="second.txt",
    ),
    _draft(
        "neighbours-list",
        "world",
        14,
        ListValue(_countries("RU", "CN")),
        (
            ListValue(_countries("RU", "IR")),
            ListValue(_countries("CN", "IN")),
            ListValue(_countries("TR", "IR")),
        ),
        ("Which two neighbours are largest?", "They are [[Russia and China]]."),
        ("Ең үлкен екі көрші қайсы?", "Олар [[Ресей мен Қытай]]."),
        ("ما أكبر جارتين؟", "هما [[روسيا والصين]]."),
        ("بزرگ‌ترین دو همسایه کدام‌اند؟", "آن‌ها [[روسیه و چین]] هستند."),
        ("Какие два соседа крупнее всех?", "Это [[Россия и Китай]]."),
        document="second.txt",
        weight=Weight.DETAIL,
    ),
    _draft(
        "school-year",
        "people",
        16,
        YearValue(1934),
        _years(1930, 1938, 1941),
        ("In which year was the school opened?", "It was opened in [[1934]]."),
        ("Мектеп қай жылы ашылды?", "Мектеп [[1934]] жылы ашылды."),
        ("في أي عام افتتحت المدرسة؟", "افتتحت في عام [[1934]]."),
        ("مدرسه در چه سالی باز شد؟", "مدرسه در سال [[1934]] باز شد."),
        ("В каком году открыли школу?", "Школу открыли в [[1934]] году."),
        document="second.txt",
    ),
)


def draft_called(uid):
    """Return the draft with *uid*."""
    return next(draft for draft in DRAFTS if draft.uid == uid)
