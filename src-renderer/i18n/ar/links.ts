import type { OwnTexts } from '../text-files.ts';

/** The two ways to WhatsApp, and which of them sends. */
export const linksTexts = {
  'links.title': 'طرق واتساب',
  'links.hint': 'يستقبل روشتة الرسائل من الطريقين معًا، ويرسل من واحد تختاره.',
  'links.web': 'هاتف الصيدلية',
  'links.cloud': 'Cloud API',
  'links.light': '{{link}}: {{status}}',
  'links.no-number': 'الرقم غير معروف بعد',
  'links.sends': 'يرسل',
  'links.only-receives': 'يستقبل فقط',
  'links.heard': 'آخر ما وصل من خادم واتساب: {{ago}}',
  'links.never-heard': 'لم يصل شيء من خادم واتساب بعد',
  'links.choose': 'الإرسال من',
  'links.choose-admin': 'يختاره المدير وحده.',
  'links.to-cloud-title': 'الإرسال من Cloud API؟',
  'links.to-cloud':
    'تخرج الردود من رقم Cloud API، فيراها العميل من هذا الرقم. لكل رسالة سعر عند Meta. الرد الحر متاح خلال 24 ساعة من آخر رسالة للعميل، وبعدها قوالب معتمدة فقط. ما بدأ إرساله من الهاتف يكتمل منه، ولا تضيع أي رسالة.',
  'links.to-web-title': 'الإرسال من هاتف الصيدلية؟',
  'links.to-web':
    'تخرج الردود من رقم الهاتف، فيراها العميل من هذا الرقم. بلا سعر للرسالة وبلا حد 24 ساعة، بشرط أن يبقى الهاتف مرتبطًا. ما بدأ إرساله من Cloud API يكتمل منه، ولا تضيع أي رسالة.',
  'links.confirm': 'نعم، تغيير الإرسال',
  'links.came-by': 'كتب إلى {{link}}',
  'links.from-here': 'من هنا عبر {{link}}',
  'links.reply-by': 'يخرج الرد من {{sending}}، والعميل كتب إلى {{link}}',
  'links.unlink-hint':
    'عند فك الربط لا تصل رسائل رقم الهاتف إلى هذا الجهاز، ويبقى Cloud API يعمل، وتبقى المحادثات محفوظة.',
  'links.link-phone': 'ربط الهاتف…',
  'links.no-access': 'تعذّر الدخول إلى Cloud API',
  'links.no-access-title': 'لا يقبل خادم واتساب بيانات الدخول',
  'links.no-access-body':
    'رمز الوصول انتهى أو تغيّر، أو إعداد الرقم غير مكتمل. المحادثات محفوظة، وما تكتبه يُرسل بعد تصحيح البيانات من الإعدادات.',
  'links.no-access-banner': 'لا يقبل خادم واتساب بيانات الدخول. ما تكتبه يُحفظ ويُرسل بعد تصحيحها من الإعدادات.',
  'links.no-access-queued': 'تنتظر الرسالة حتى يقبل خادم واتساب بيانات الدخول',
  'links.send-by-other': 'الإرسال من {{link}}…',
  'links.open-settings': 'فتح الإعدادات',
} as const satisfies OwnTexts<'links'>;
