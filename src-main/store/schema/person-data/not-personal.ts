/**
 * Tables without a word about a customer, with all of their columns: one that is added later has to be looked at. Staff are
 * not meant: what colleagues did is kept under their names.
 */
export const NOT_PERSONAL = {
  account_notices: 'subject notice said_at is_over ends_at',
  agents:
    'id name role secret_hash secret_kind is_active is_on_shift signature failed_attempts locked_until created_at updated_at last_assigned_at is_awaited',
  approved_templates: 'name language is_gone content seen_at',
  approved_templates_read: 'id read_at',
  catch_up: 'id caught_up_to sees_from',
  cloud_credentials: 'name value changed_at',
  filling: 'id reach since state added updated_at',
  labels: 'id name name_folded colour is_archived created_at updated_at',
  // Labels, colleagues and days; never a customer.
  last_narrowings: 'agent_id narrowing',
  limited_links: 'link until_at',
  // The pharmacy's own number.
  link_spans: 'id link from_at until_at how number',
  monthly_report: 'id folder language from_month done_month written_at written_file failure failed_at',
  own_account: 'id phone lid',
  pace: 'id next_at is_paused',
  program_calls: 'id at key_id method route status duration_ms',
  program_keys: 'id name hash hint scopes created_at last_used_at revoked_at',
  reply_window: 'id link length_ms ahead_ms',
  report_calendar: 'id zone running_until',
  report_running: 'slice month totals',
  report_slices: 'n',
  report_sources: 'name counted_from begun_at',
  report_sums: 'slice level figure period key count amount',
  report_zone: 'from_at offset_ms',
  saved_views: 'id agent_id name name_folded narrowing position created_at updated_at',
  search_upkeep: 'id refold_before merged_at is_merging',
  sessions: 'id started_at',
  settings: 'key value',
  template_categories: 'id name name_folded created_by created_at updated_at',
  template_files: 'template_id position file_id file_name',
  template_uses: 'id template_id at',
  // A reply as it was; what is to be filled in has no name yet.
  template_versions: 'template_id revision at by draft',
  templates:
    'id name category shortcut shortcut_folded body_ar body_en uses use_rank last_used_at is_archived created_at updated_at kind own_category_id created_by updated_by revision',
  unread_total: 'id messages',
  webhook_arrivals: 'id last_at count',
  webhooks:
    'id url events secret former_secret former_until last_success_at problem problem_status given_up disabled created_at',
  erasures: 'id customer_id reason state asked_by asked_at messages files updated_at done_at',
  erasure_subjects: 'kind subject_id erasure_id',
  doomed_files: 'file_id erasure_id',
  // Keyed hashes: who they were, nobody can read out of them.
  erased_names: 'hash until_at erased_at',
  erasure_keys: 'key',
  retention_runs: 'kind before_at after_id removed updated_at',
  open_doors: 'what',
  // A view of the index's words: it goes with them.
  message_words: 'term doc col offset',
} as const satisfies Record<string, string>;
