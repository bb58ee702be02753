/** What ends a name without `https://`, so that “تمام.شكرا” and “file.pdf” are no places. Others are found by their scheme. */
const GENERIC =
  'com net org edu gov mil int info biz name pro mobi app dev page site online store shop website space tech live ' +
  'blog cloud email health clinic pharmacy care doctor dental hospital club fun icu link click life news today world ' +
  'work zone agency company center digital expert group host media network services social solutions support systems ' +
  'xyz top vip win google asia africa arab';

const COUNTRIES =
  'ac ad ae af ag ai al ao ar au aw az ba bb bd bf bg bh bi bj bm bn bo br bs bt bw bz ca cc cd cf cg ch ci ck cl cm ' +
  'cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp ' +
  'gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il io iq ir je jm jo jp ke kg kh ki km kn kp kr kw ky kz lb lc li lk ' +
  'lr ls lt lu lv ly ma mc mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx mz na nc ne nf ng ni nl np nr nu nz om pa pe ' +
  'pf pg ph pk pn pr pt pw qa re ro ru rw sa sb sc sd se sg si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj ' +
  'tk tl tm tn tr tt tv tw tz ua ug uk uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';

/** Countries whose code is an English word, or how a file ends: “thanks.it is for me”, “readme.md”. */
const WORDS = 'am as at be by do gs im in is it la md me mg my no pl pm ps py sh so to us';

const ALL: ReadonlySet<string> = new Set(`${GENERIC} ${COUNTRIES}`.split(' '));
const AMBIGUOUS: ReadonlySet<string> = new Set(WORDS.split(' '));

/** @param isCertain more than its name says that it is a place: a path, or `www` in front. */
export const isTopLevelDomain = (label: string, isCertain: boolean): boolean => {
  const lower = label.toLowerCase();
  return AMBIGUOUS.has(lower) ? isCertain : ALL.has(lower);
};
