import { plainDate } from "#kernel/time.ts";
import type { Article } from "../article.ts";
import { DEMO_AUTHOR, DEMO_REVIEWER } from "./demo-people.ts";

export const fiveFacts: Article = {
  slug: "occlusion-training-five-facts",
  kicker: "Five facts, checked",
  title: "Occlusion training: five facts, and how well each one stands up",
  standfirst:
    "A cuff, a light weight, and a set that feels much heavier than it is. Five things that are often said about occlusion training, each held against the research it rests on.",
  author: DEMO_AUTHOR,
  reviewer: DEMO_REVIEWER,
  publishedOn: plainDate("2026-11-24"),
  reviewedOn: plainDate("2026-11-24"),
  nextReviewOn: plainDate("2028-11-24"),

  introductionMarkdown: `
Wrap a cuff round the top of an arm or a leg, tighten it until blood finds it hard to leave, and lift something light. That is occlusion training. Researchers call it blood flow restriction, or BFR; the Japanese original goes by the name of KAATSU.

It looks extreme, and the last ten repetitions feel that way. It has spread from bodybuilding gyms to rehabilitation wards on the strength of one promise: muscle from weights that a sore knee can bear. A good part of that promise holds. Much of what travels with it does not, so we took five familiar statements, went back to the papers, and marked what we found under each one.
`,

  noteMarkdown: `
**Ask a doctor first** if you have, or ever had, a blood clot, trouble with your heart or circulation, high blood pressure, diabetes, kidney disease or cancer; if you are pregnant or gave birth in the past three months; if you had an operation recently; or if you take medicine that changes how your blood clots. The list follows published cautions [@nascimento-2022] and is deliberately strict.

Most trouble is minor: 115 practitioners who use the method mainly reported soreness, and then numbness, dizziness or fainting, and bruises [@patterson-2018]. Some is not. A man of thirty spent ten days in hospital with muscle breakdown after his *first* session, which he had done with a throat infection [@tabata-2016].

- **Release the cuff at once** if the limb goes numb, white or cold, if pain is sharp or sits under the cuff, or if you feel faint.
- **Call the emergency number** for chest pain, sudden breathlessness, loss of sight or speech, or urine the colour of cola.
- **Be seen the same day** if one limb swells, reddens or aches for no reason.

This page is general information, not advice for you.
`,

  facts: [
    {
      number: 1,
      heading: "A cuff slows the blood; it should not stop it",
      bodyMarkdown: `
The cuff sits as high on the limb as it will go. It is meant to close the veins and to narrow the arteries, so that blood still trickles in and can hardly get out [@rolnick-2021]. Shutting the limb off altogether is a different procedure with different risks.

How much pressure does that depends on the person, on the limb, and very much on how wide the cuff is. So pressure is set as a share of the pressure at which the pulse in that limb disappears, the *limb occlusion pressure*. Guidance works between 40 and 80 % of it [@patterson-2019]. A number in mmHg borrowed from somebody else, or from another cuff, means little.

A wrap pulled ‘seven out of ten tight’ is a guess as well. When 24 people repeated that guess on three days, their own ratings wandered by about 12 %, and on the arm they chose pressures above full occlusion [@bell-2020].

The same effort it is not. Set for set and repetition for repetition, light work with a cuff feels clearly harder and hurts more than light work without one [@de-queiros-2022].
`,
      claims: [
        {
          text: "A band, strap or cuff round the limb restricts blood flow during exercise.",
          verdict: "supported",
          sourceKey: "rolnick-2021",
          locator: "Introduction",
          note: "Partly in the arteries, almost wholly in the veins: that is the definition of the method. How much depends on pressure and width, not on the look of the strap.",
        },
        {
          text: "It gives more growth for the same effort.",
          verdict: "overstated",
          sourceKey: "de-queiros-2022",
          locator: "Abstract, results",
          note: "More growth than the same light weight without a cuff, yes. At a fixed number of repetitions effort and discomfort were both higher by about one standard deviation.",
        },
      ],
    },
    {
      number: 2,
      heading: "Light weights can build muscle, if the set is hard",
      bodyMarkdown: `
One of the papers that started it all trained the elbow flexors of 24 older women for sixteen weeks. Those who curled 30 to 50 % of their one-repetition maximum (1RM) under a cuff gained more size and strength than those who did the same light work without one, and about as much as the group that lifted heavier [@takarada-2000-function].

Later pooled analysis agrees for size: on average, cuffed light training and heavy training build about the same amount of muscle [@lixandrao-2018]. It does not follow that the body mistakes light for heavy. When the goal is the most you can lift once, that same analysis favours lifting heavy things.

The lighter the load, the more the cuff has to do. Over twelve weeks at 20 % of 1RM, raising the pressure from 40 to 80 % of occlusion moved growth of the thigh from 0.8 to 3.2 %. At 40 % of 1RM pressure hardly mattered: 4.5 against 5.3 %, beside 5.9 % with heavy weights [@lixandrao-2015].
`,
      claims: [
        {
          text: "The body adapts to a light weight under a cuff as it would to a heavy one.",
          verdict: "partly",
          sourceKey: "lixandrao-2018",
          locator: "Abstract, results and conclusions",
          note: "True of muscle size, on average. Not of maximal strength, which rose more with heavy training whatever the cuff or the pressure.",
        },
      ],
    },
    {
      number: 3,
      heading: "Twenty to forty per cent is the working range",
      bodyMarkdown: `
Trials have used anything from 20 to 50 % of 1RM [@wernbom-2020]; guidance has settled on 20 to 40 % [@patterson-2019]. A weight you would otherwise warm up with, in other words, for many more repetitions.

For strength the analyses disagree. One finds heavy training better [@lixandrao-2018]; another, with 16 papers, finds no clear difference, though its best estimate leans the same way [@gronfeldt-2020]. Go too light and even the comparison with ordinary light training fails: in a review of 21 studies, loads of 20 % and below did not beat controls for strength [@das-2022].

And plateaus? Stalled lifters are often named as people who might try a block of this. Being named is not being tested: we looked for a trial that had recruited people *because* they had stalled, and found none. A few weeks with cuffs is one option among several when heavy training hurts or bores. Nothing shows that it beats changing the ordinary programme.
`,
      claims: [
        {
          text: "20 to 50 % of 1RM with a cuff brings benefits like those of more than 65 % of 1RM.",
          verdict: "partly",
          sourceKey: "lixandrao-2018",
          locator: "Abstract (below 50 % against above 65 % of 1RM)",
          note: "Size: about equal. Strength: heavy better here, no clear difference in Grønfeldt 2020 (−0.17 standard deviations, 95 % interval −0.40 to 0.05), and 20 % or less did not beat controls in Das and Paton 2022.",
        },
        {
          text: "It breaks through plateaus.",
          verdict: "not-supported",
          sourceKey: "wernbom-2020",
          locator: "Abstract",
          note: "The review names people on a plateau as candidates and offers no trial of them. We found none either.",
        },
      ],
    },
    {
      number: 4,
      heading: "Fast fibres probably join in early, but nobody has seen it clearly",
      bodyMarkdown: `
Muscle works in crews. The small, tireless ones come out first and the big, quick ones (type 2, said to abound in sprinters and powerlifters) when more is asked. This order is called the size principle, and crews join one after another over the whole range of force [@milner-brown-1973]. There is no gate that opens at 80 % of 1RM.

Tiredness brings the big crews out sooner, because the small ones no longer manage alone. A cuff makes muscle tire sooner. In twelve young people whose calves were watched with magnetic resonance, three sets at 20 % of 1RM under a cuff left signs of fast-fibre work similar to those at 65 % without one, provided the cuff stayed tight between sets [@suga-2012].

That is good evidence, seen sideways. A review of all the methods concludes that fast-fibre work under a cuff has mostly been inferred rather than measured, and that the pattern remains uncertain [@wernbom-2020].
`,
      claims: [
        {
          text: "Type 2 fibres are normally recruited at about 80 % of 1RM.",
          verdict: "overstated",
          sourceKey: "milner-brown-1973",
          locator: "Abstract (a muscle of the hand)",
          note: "Units join gradually across the range of force, and fatigue lowers the threshold. One figure for all muscles and all sets is too simple.",
        },
        {
          text: "Under occlusion they are recruited earlier in the set.",
          verdict: "partly",
          sourceKey: "suga-2012",
          locator: "Abstract (12 people, calf)",
          note: "Signs of it with a continuously tight cuff. Wernbom and Aagaard 2020 stress that such signs are indirect.",
        },
      ],
    },
    {
      number: 5,
      heading: "It switches on protein building; growth hormone is a side-show",
      bodyMarkdown: `
The best-supported explanation is dull and local. After one session of knee extensions at 20 % of 1RM under cuffs, six young men showed activity in the mTOR pathway, the cell's switch for building protein, and their muscle made new protein 46 % faster than before [@fujita-2007]. In seven men of about seventy it was 56 % [@fry-2010]. Without the cuff, neither group changed.

The famous number is louder. In six people who did five sets to exhaustion, growth hormone fifteen minutes later stood about 290 times above rest [@takarada-2000-gh]. It was really measured. But at rest there is next to no growth hormone in the blood, and a large multiple of next to nothing can be a modest amount. Thirteen young women raised theirs by 4.2 ng/ml with cuffs and by 6.3 with heavy weights, no reliable difference [@kim-2014]. None of these studies shows that the hormone grew anybody's muscle.
`,
      claims: [
        {
          text: "Trapped blood stimulates mTOR (usually cited to Takarada and colleagues 2000, J Appl Physiol 88:2097).",
          verdict: "misattributed",
          sourceKey: "fujita-2007",
          locator: "Abstract",
          note: "The 2000 paper measured muscular function and never mentions mTOR in its summary. Fujita 2007 and Fry 2010 did the work, with six and seven men.",
        },
        {
          text: "Growth hormone rises to 290 times its baseline (usually cited to the same paper).",
          verdict: "misattributed",
          sourceKey: "takarada-2000-gh",
          locator: "Abstract",
          note: "The number is real and belongs to another paper of the same year, J Appl Physiol 88:61. Six people; a ratio to a resting value close to zero.",
        },
        {
          text: "The hormone surge is why muscle grows.",
          verdict: "not-supported",
          sourceKey: "kim-2014",
          locator: "Abstract",
          note: "Rises after cuffed and heavy sessions did not differ reliably, and no study cited here ties the surge to growth.",
        },
      ],
    },
  ],

  closingMarkdown: `
Two references turn up again and again beside these five statements. Takarada 2000 in its second version, page 2097, is the training study of fact 2; it carries neither the mTOR nor the hormone. Loenneke and Pujol 2011 is a narrative review of muscle loss in old age [@loenneke-2011]: fair as background, no basis for a dose.

Nobody yet knows how often occlusion pressure should be measured again, or how long the gains last, and most trials have left out the people in the note above. If you are healthy, want muscle, and heavy weights are out of reach for a while, cuffs are a reasonable tool. Start with one exercise, well short of failure, with somebody beside you who has measured the pressure.
`,

  references: [
    {
      key: "nascimento-2022",
      reference:
        "Nascimento DC, Rolnick N, Neto IVS, Severin R, Beal FLR. A useful blood flow restriction training risk stratification for exercise and rehabilitation. Front Physiol 2022;13:808622.",
      doi: "10.3389/fphys.2022.808622",
      url: null,
      evidence: "abstract",
    },
    {
      key: "patterson-2018",
      reference:
        "Patterson SD, Brandner CR. The role of blood flow restriction training for applied practitioners: a questionnaire-based survey. J Sports Sci 2018;36(2):123–130.",
      doi: "10.1080/02640414.2017.1284341",
      url: null,
      evidence: "abstract",
    },
    {
      key: "tabata-2016",
      reference:
        "Tabata S, Suzuki Y, Azuma K, Matsumoto H. Rhabdomyolysis after performing blood flow restriction training: a case report. J Strength Cond Res 2016;30(7):2064–2068.",
      doi: null,
      url: "https://keio.pure.elsevier.com/en/publications/rhabdomyolysis-after-performing-blood-flow-restriction-training-a",
      evidence: "abstract",
    },
    {
      key: "rolnick-2021",
      reference:
        "Rolnick N, Kimbrell K, Cerqueira MS, Weatherford B, Brandner C. Perceived barriers to blood flow restriction training. Front Rehabil Sci 2021;2:697082.",
      doi: "10.3389/fresc.2021.697082",
      url: null,
      evidence: "abstract",
    },
    {
      key: "patterson-2019",
      reference:
        "Patterson SD, Hughes L, Warmington S, Burr J, Scott BR, Owens J, et al. Blood flow restriction exercise: considerations of methodology, application, and safety. Front Physiol 2019;10:533.",
      doi: "10.3389/fphys.2019.00533",
      url: null,
      evidence: "secondary",
    },
    {
      key: "bell-2020",
      reference:
        "Bell ZW, Dankel SJ, Spitz RW, Chatakondi RN, Abe T, Loenneke JP. The perceived tightness scale does not provide reliable estimates of blood flow restriction pressure. J Sport Rehabil 2020;29(4):516–518.",
      doi: "10.1123/jsr.2018-0439",
      url: null,
      evidence: "abstract",
    },
    {
      key: "de-queiros-2022",
      reference:
        "de Queiros VS, Rolnick N, dos Santos ÍK, de França IM, Lima RJ, Vieira JG, et al. Acute effect of resistance training with blood flow restriction on perceptual responses: a systematic review and meta-analysis. Sports Health 2023;15(5):673–688.",
      doi: "10.1177/19417381221131533",
      url: null,
      evidence: "abstract",
    },
    {
      key: "takarada-2000-function",
      reference:
        "Takarada Y, Takazawa H, Sato Y, Takebayashi S, Tanaka Y, Ishii N. Effects of resistance exercise combined with moderate vascular occlusion on muscular function in humans. J Appl Physiol 2000;88(6):2097–2106.",
      doi: "10.1152/jappl.2000.88.6.2097",
      url: null,
      evidence: "abstract",
    },
    {
      key: "lixandrao-2018",
      reference:
        "Lixandrão ME, Ugrinowitsch C, Berton R, Vechin FC, Conceição MS, Damas F, et al. Magnitude of muscle strength and mass adaptations between high-load resistance training versus low-load resistance training associated with blood-flow restriction: a systematic review and meta-analysis. Sports Med 2018;48(2):361–378.",
      doi: "10.1007/s40279-017-0795-y",
      url: null,
      evidence: "abstract",
    },
    {
      key: "lixandrao-2015",
      reference:
        "Lixandrão ME, Ugrinowitsch C, Laurentino G, Libardi CA, Aihara AY, Cardoso FN, et al. Effects of exercise intensity and occlusion pressure after 12 weeks of resistance training with blood-flow restriction. Eur J Appl Physiol 2015;115(12):2471–2480.",
      doi: "10.1007/s00421-015-3253-2",
      url: null,
      evidence: "abstract",
    },
    {
      key: "wernbom-2020",
      reference:
        "Wernbom M, Aagaard P. Muscle fibre activation and fatigue with low-load blood flow restricted resistance exercise: an integrative physiology review. Acta Physiol 2020;228(1):e13302.",
      doi: "10.1111/apha.13302",
      url: null,
      evidence: "abstract",
    },
    {
      key: "gronfeldt-2020",
      reference:
        "Grønfeldt BM, Lindberg Nielsen J, Mieritz RM, Lund H, Aagaard P. Effect of blood-flow restricted vs heavy-load strength training on muscle strength: systematic review and meta-analysis. Scand J Med Sci Sports 2020;30(5):837–848.",
      doi: "10.1111/sms.13632",
      url: null,
      evidence: "abstract",
    },
    {
      key: "das-2022",
      reference:
        "Das A, Paton B. Is there a minimum effective dose for vascular occlusion during blood flow restriction training? Front Physiol 2022;13:838115.",
      doi: "10.3389/fphys.2022.838115",
      url: null,
      evidence: "abstract",
    },
    {
      key: "milner-brown-1973",
      reference:
        "Milner-Brown HS, Stein RB, Yemm R. The orderly recruitment of human motor units during voluntary isometric contractions. J Physiol 1973;230(2):359–370.",
      doi: null,
      url: "https://pubmed.ncbi.nlm.nih.gov/4350770/",
      evidence: "abstract",
    },
    {
      key: "suga-2012",
      reference:
        "Suga T, Okita K, Takada S, Omokawa M, Kadoguchi T, Yokota T, et al. Effect of multiple set on intramuscular metabolic stress during low-intensity resistance exercise with blood flow restriction. Eur J Appl Physiol 2012;112(11):3915–3920.",
      doi: "10.1007/s00421-012-2377-x",
      url: null,
      evidence: "abstract",
    },
    {
      key: "fujita-2007",
      reference:
        "Fujita S, Abe T, Drummond MJ, Cadenas JG, Dreyer HC, Sato Y, et al. Blood flow restriction during low-intensity resistance exercise increases S6K1 phosphorylation and muscle protein synthesis. J Appl Physiol 2007;103(3):903–910. A corrigendum exists (104:1256).",
      doi: "10.1152/japplphysiol.00195.2007",
      url: null,
      evidence: "abstract",
    },
    {
      key: "fry-2010",
      reference:
        "Fry CS, Glynn EL, Drummond MJ, Timmerman KL, Fujita S, Abe T, et al. Blood flow restriction exercise stimulates mTORC1 signaling and muscle protein synthesis in older men. J Appl Physiol 2010;108(5):1199–1209.",
      doi: "10.1152/japplphysiol.01266.2009",
      url: null,
      evidence: "abstract",
    },
    {
      key: "takarada-2000-gh",
      reference:
        "Takarada Y, Nakamura Y, Aruga S, Onda T, Miyazaki S, Ishii N. Rapid increase in plasma growth hormone after low-intensity resistance exercise with vascular occlusion. J Appl Physiol 2000;88(1):61–65.",
      doi: "10.1152/jappl.2000.88.1.61",
      url: null,
      evidence: "abstract",
    },
    {
      key: "kim-2014",
      reference:
        "Kim E, Gregg LD, Kim D, Sherk VD, Bemben MG, Bemben DA. Hormone responses to an acute bout of low intensity blood flow restricted resistance exercise in college-aged females. J Sports Sci Med 2014;13(1):91–96.",
      doi: null,
      url: "https://www.jssm.org/hf.php?id=jssm-13-91.xml",
      evidence: "abstract",
    },
    {
      key: "loenneke-2011",
      reference:
        "Loenneke JP, Pujol TJ. Sarcopenia: an emphasis on occlusion training and dietary protein. Hippokratia 2011;15(2):132–137.",
      doi: null,
      url: null,
      evidence: "secondary",
    },
  ],
};
