/** One simulated customer: the numbers belong to nobody (Egypt assigns no 019 mobile prefix). */
export interface SimulatedCustomer {
  phone: string;
  name: string;
  /** What is already in the thread when training starts, oldest first. */
  opening: string[];
  /** Answers to the staff's messages, one each; the last one repeats no more. */
  answers: string[];
}

export const SIMULATED_CUSTOMERS: SimulatedCustomer[] = [
  {
    phone: '201900000001',
    name: 'عميل تدريب ١',
    opening: ['السلام عليكم', 'عندكم باراسيتامول ٥٠٠؟'],
    answers: ['تمام، محتاج علبتين', 'شكراً جزيلاً 🌷'],
  },
  {
    phone: '201900000002',
    name: 'عميل تدريب ٢',
    opening: ['صباح الخير، فيه توصيل لحد البيت؟'],
    answers: ['العنوان: شارع التدريب، عمارة ١٢، الدور التالت', 'هيوصل امتى تقريباً؟', 'ماشي، في انتظاركم'],
  },
  {
    phone: '201900000003',
    name: 'Training customer 3',
    opening: ['Hello, are you open on Friday?'],
    answers: ['Great, what time do you close?', 'Thank you!'],
  },
  {
    phone: '201900000004',
    name: 'عميل تدريب ٤',
    opening: ['ممكن أعرف بديل للدوا ده؟', 'الدكتور كاتب Vitamin D 50,000 IU مرة كل أسبوع'],
    answers: ['هسأل الدكتور وأرجع لكم', 'الدكتور موافق، جهزوه لو سمحتم'],
  },
  {
    phone: '201900000005',
    name: 'عميل تدريب ٥',
    opening: ['الطلب اللي فات كان ناقص شريط'],
    answers: ['رقم الطلب مش فاكره، كان امبارح بالليل', 'متشكر على الاهتمام'],
  },
  {
    phone: '201900000006',
    name: 'عميل تدريب ٦',
    opening: ['عايز كريم للأطفال لطفح الحفاض'],
    answers: ['عنده ٨ شهور', 'تمام هعدي آخده'],
  },
];

/** Customers who write while training runs, one after the other. */
export const LATER_CUSTOMERS: SimulatedCustomer[] = [
  {
    phone: '201900000007',
    name: 'عميل تدريب ٧',
    opening: ['مساء الخير، عندكم جهاز قياس ضغط؟'],
    answers: ['كام سعره؟', 'هفكر وأرد عليكم'],
  },
  {
    phone: '201900000008',
    name: 'Training customer 8',
    opening: ['Do you have sunscreen SPF 50 for sensitive skin?'],
    answers: ['Please keep one for me until tonight', 'Thanks a lot'],
  },
  {
    phone: '201900000009',
    name: 'عميل تدريب ٩',
    opening: ['محتاج أكرر روشتة الشهر اللي فات'],
    answers: ['أيوه نفس الأدوية', 'ربنا يكرمكم'],
  },
];
