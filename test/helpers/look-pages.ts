/** What the pages of the looks say, in English and in Arabic. */
export type Language = 'en' | 'ar';

const ENGLISH = {
  format: 'notice/1',
  lang: 'en',
  version: '2',
  updated: '2026-11-01',
  intro: ['Rookery Lane Software runs Rollcall. This is what we do with what we know about you.'],
  sections: [
    {
      id: 'collect',
      title: 'What we collect',
      question: 'what',
      blocks: [
        { p: ['Your name and your school, as you tell us. More in ', { to: 'rights' }, '.'] },
        { callout: 'important', blocks: ['We never ask children for an address.'] },
        { list: ['Name', 'School'] },
      ],
    },
    { id: 'keep', title: 'How long we keep it', question: 'keep', blocks: ['One year.'] },
    { id: 'rights', title: 'Your rights', question: 'rights', blocks: ['Write to us.'] },
  ],
};

const ARABIC = {
  format: 'notice/1',
  lang: 'ar',
  intro: ['نوضح هنا ما نفعله بالبيانات التي نعرفها عنك.'],
  sections: [
    {
      id: 'collect',
      title: 'ما الذي نجمعه',
      question: 'what',
      blocks: [
        { p: ['اسمك واسم مدرستك كما تخبرنا. المزيد في ', { to: 'rights' }, '.'] },
        { callout: 'important', blocks: ['لا نطلب من الأطفال عنوانًا أبدًا.'] },
        { list: ['الاسم', 'المدرسة'] },
      ],
    },
    { id: 'keep', title: 'مدة الاحتفاظ', question: 'keep', blocks: ['سنة واحدة.'] },
    { id: 'rights', title: 'حقوقك', question: 'rights', blocks: ['اكتب إلينا.'] },
  ],
};

const earlier = (notice: typeof ARABIC | typeof ENGLISH): object => ({
  ...notice,
  version: '1',
  sections: [{ ...notice.sections[2], blocks: [] }, notice.sections[1]],
});

export const NOTICES: Record<string, object> = {
  '/en.json': ENGLISH,
  '/ar.json': ARABIC,
  '/en-1.json': earlier(ENGLISH),
  '/ar-1.json': earlier(ARABIC),
};

/** Categories in Arabic, with what the built-in words do not say. */
export const ARABIC_CONFIG = {
  categories: [
    {
      id: 'necessary',
      services: [
        {
          id: 'site',
          name: 'هذا الموقع',
          purpose: 'يحفظ إجابتك.',
          storage: [{ name: '__Host-say-so', duration: 'ستة أشهر', purpose: 'يتذكر إجابتك.' }],
        },
      ],
    },
    {
      id: 'functional',
      services: [
        {
          id: 'video',
          name: 'أفلام',
          provider: 'Lanternbox Video Ltd',
          purpose: 'يعرض أفلامنا القصيرة.',
          storage: [
            {
              name: 'lanternbox.player',
              type: 'local',
              duration: 'سنة',
              purpose: 'الصوت والسرعة.',
            },
            { name: 'lbx_session', duration: 'حتى إغلاق المتصفح', purpose: 'موضعك في الفيلم.' },
          ],
        },
      ],
    },
    { id: 'analytics' },
    { id: 'marketing', saleShare: true },
  ],
};

export const WORDS: Record<Language, string> = {
  en: `<h1>Rollcall</h1>${'<p>The register, the timetable and the letter home in one place, used every morning before assembly. <a href="#x">Read on</a>.</p>'.repeat(9)}`,
  ar: `<h1>المدرسة</h1>${'<p>السجل والجدول والرسالة إلى البيت في مكان واحد، كل صباح قبل الدرس الأول. <a href="#x">اقرأ المزيد</a>.</p>'.repeat(9)}`,
};

const TITLES: Record<Language, readonly string[]> = {
  en: ['Our film', 'A map', 'A poster'],
  ar: ['فيلمنا', 'خريطة', 'ملصق'],
};

export const framesIn = (lang: Language): string =>
  `<iframe data-say-so="functional" data-say-so-service="video" data-src="/x" title="${TITLES[lang][0]}" width="280" height="230"></iframe>
  <iframe data-say-so="marketing" data-src="/x" title="${TITLES[lang][1]}" width="280" height="150"></iframe>
  <iframe data-say-so="marketing" data-src="/x" title="${TITLES[lang][2]}" width="280" height="230" data-poster="/favicon.svg"></iframe>`;

export const noticeIn = (lang: Language): string =>
  `<say-so-notice src="/${lang}.json" previous="/${lang}-1.json" toolbar></say-so-notice>`;
