import type { ExportedTables } from '../declaration.ts';

/** The desk itself: staff, settings, saved replies, other programs. */
export const DESK_TABLES = {
  agents: {
    says: { en: 'The staff. How they sign in is not exported.', ar: 'الموظفون. لا تُصدَّر طريقة دخولهم.' },
    columns: {
      id: 'id',
      name: 'text',
      role: 'text',
      secret_hash: 'secret',
      secret_kind: 'secret',
      is_active: 'flag',
      is_on_shift: 'flag',
      signature: 'text?',
      failed_attempts: 'internal',
      locked_until: 'internal',
      created_at: 'time',
      updated_at: 'time',
      last_assigned_at: 'internal',
      is_awaited: 'flag',
    },
  },
  audit: {
    says: { en: 'Who did what.', ar: 'سجل الأعمال: من فعل ماذا.' },
    columns: {
      id: 'id',
      at: 'time',
      agent_id: '>agents?',
      action: 'text',
      subject: 'text?',
      detail: 'json',
    },
  },
  settings: {
    says: { en: 'What the desk is set to.', ar: 'إعدادات البرنامج.' },
    columns: {
      key: 'text',
      value: 'json',
    },
  },
  templates: {
    says: { en: 'Saved replies.', ar: 'الردود الجاهزة.' },
    columns: {
      id: 'id',
      name: 'text',
      category: 'text',
      shortcut: 'text',
      shortcut_folded: 'internal',
      body_ar: 'text',
      body_en: 'text',
      uses: 'integer',
      use_rank: 'internal',
      last_used_at: 'time?',
      is_archived: 'flag',
      created_at: 'time',
      updated_at: 'time',
      kind: 'text?',
    },
  },
  template_files: {
    says: { en: 'Files of saved replies.', ar: 'ملفات الردود الجاهزة.' },
    columns: {
      template_id: '>templates',
      position: 'integer',
      file_id: '>media_files',
      file_name: 'text',
    },
  },
  template_uses: {
    says: { en: 'When saved replies were used.', ar: 'متى استُخدمت الردود الجاهزة.' },
    columns: {
      id: 'id',
      template_id: '>templates',
      at: 'time',
    },
  },
  approved_templates: {
    says: { en: 'Templates that WhatsApp has approved.', ar: 'القوالب المعتمدة من واتساب.' },
    columns: {
      name: 'text',
      language: 'text',
      is_gone: 'flag',
      content: 'json',
      seen_at: 'time',
    },
  },
  app_texts: {
    says: { en: 'What the app on the phone writes by itself.', ar: 'ما يكتبه تطبيق الهاتف وحده.' },
    columns: {
      id: 'id',
      text: 'text',
      contact_id: '>contacts',
      is_known: 'flag',
      seen_at: 'time',
      told_at: 'time?',
    },
  },
  account_notices: {
    says: { en: 'What WhatsApp says of the account.', ar: 'ما يقوله واتساب عن الحساب.' },
    columns: {
      subject: 'text',
      notice: 'json',
      said_at: 'time',
      is_over: 'flag',
      ends_at: 'time?',
    },
  },
  free_periods: {
    says: { en: 'Until when messages to a customer are free.', ar: 'إلى متى تكون الرسائل لعميل مجانية.' },
    columns: {
      name: 'text',
      until_at: 'time',
    },
  },
  program_keys: {
    says: {
      en: 'Other programs that may use the desk. Their keys are not exported.',
      ar: 'برامج أخرى تستخدم روشتة. لا تُصدَّر مفاتيحها.',
    },
    columns: {
      id: 'id',
      name: 'text',
      hash: 'secret',
      hint: 'secret',
      scopes: 'json',
      created_at: 'time',
      last_used_at: 'time?',
      revoked_at: 'time?',
    },
  },
  program_calls: {
    says: { en: 'What other programs asked for.', ar: 'ما طلبته البرامج الأخرى.' },
    columns: {
      id: 'id',
      at: 'time',
      key_id: '>program_keys?',
      method: 'text',
      route: 'text',
      status: 'integer',
      duration_ms: 'integer',
    },
  },
  webhooks: {
    says: {
      en: 'Where other programs are told. Addresses and secrets are not exported.',
      ar: 'عناوين إبلاغ البرامج الأخرى. لا تُصدَّر العناوين ولا أسرارها.',
    },
    columns: {
      id: 'id',
      url: 'secret',
      events: 'json',
      secret: 'secret',
      former_secret: 'secret',
      former_until: 'secret',
      last_success_at: 'time?',
      problem: 'text?',
      problem_status: 'integer?',
      given_up: 'flag',
      disabled: 'text?',
      created_at: 'time',
    },
  },
} as const satisfies ExportedTables;
