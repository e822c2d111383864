import { Calendar } from '../../renderer/office/ui/calendar';
import { ComboBox } from '../../renderer/office/ui/combo-box';
import { DateInput } from '../../renderer/office/ui/date-input';
import { CheckInput, SelectInput, TextInput } from '../../renderer/office/ui/field';
import { SearchInput } from '../../renderer/office/ui/search-input';
import { TimeInput } from '../../renderer/office/ui/time-input';
import type { Shown } from './show-gallery';
import { long, nothing, sentence, short, wrong } from './words';

const options = [
  { value: 'a', label: short, detail: '385 seats' },
  { value: 'b', label: long, detail: '55 seats' },
];
const chosen = { options, onChange: nothing };

export const fields: Shown[] = [
  {
    name: 'TextInput',
    what: (
      <>
        <TextInput label="Name" value={short} onChange={nothing} hint={sentence} />
        <TextInput label={long} value={long} onChange={nothing} error={long} hint={long} />
        <TextInput label="Disabled" value={short} onChange={nothing} isDisabled />
        <TextInput label="In lines" value={long} onChange={nothing} multiline />
      </>
    ),
  },
  {
    name: 'SelectInput',
    what: (
      <>
        <SelectInput label="Auditorium" value="a" {...chosen} hint={sentence} />
        <SelectInput label="Wrong" value="b" {...chosen} error={wrong} />
        <SelectInput label="Disabled" value="a" {...chosen} isDisabled />
      </>
    ),
  },
  {
    name: 'CheckInput',
    what: (
      <>
        <CheckInput label="Captions" isChecked onChange={nothing} />
        <CheckInput label={long} isChecked={false} onChange={nothing} />
        <CheckInput label="Disabled" isChecked isDisabled onChange={nothing} />
      </>
    ),
  },
  {
    name: 'ComboBox',
    what: (
      <>
        <ComboBox label="Film" value="a" {...chosen} hint={long} />
        <ComboBox label={long} value="b" {...chosen} error={long} />
        <ComboBox label="Disabled" value="a" {...chosen} isDisabled />
      </>
    ),
  },
  {
    name: 'DateInput',
    what: (
      <>
        <DateInput label="Day" value="2026-11-22" onChange={nothing} hint={sentence} />
        <DateInput label="Wrong" value="" onChange={nothing} error={wrong} />
        <DateInput label="Disabled" value="2026-11-22" onChange={nothing} isDisabled />
      </>
    ),
  },
  {
    name: 'TimeInput',
    what: (
      <>
        <TimeInput label="Starts" value="17:45" onChange={nothing} hint={sentence} />
        <TimeInput label="Wrong" value="" onChange={nothing} error={wrong} isDisabled />
      </>
    ),
  },
  {
    name: 'SearchInput',
    what: <SearchInput label="Code, name, phone or e-mail" value="" onChange={nothing} />,
  },
  { name: 'Calendar', what: <Calendar chosen="2026-11-27" today="2026-11-22" onChoose={nothing} /> },
];
