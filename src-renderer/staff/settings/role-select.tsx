import { Select } from '@mantine/core';
import { ROLES, type Role } from '#shared/domain/staff/agent.ts';
import { useWords } from '../../i18n/use-words.ts';

/** A role, with what it may do. */
export function RoleSelect({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const { t } = useWords();
  return (
    <Select
      label={t('staff.role')}
      description={t(`staff.role-hint-${value}`)}
      data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      value={value}
      allowDeselect={false}
      onChange={(role) => {
        const chosen = ROLES.find((known) => known === role);
        if (chosen !== undefined) onChange(chosen);
      }}
      data-testid="person-role"
    />
  );
}
