import { type ObjectType, ref } from '../object-type';
import type { SimulatedWorkbook } from '../workbook';

interface Setting {
  readonly workbook: SimulatedWorkbook;
  readonly key: string;
}

const settingType: ObjectType<Setting> = {
  name: 'Setting',
  properties: { Value: { since: 4, get: ({ workbook, key }) => workbook.settings.get(key) } },
};

export const settingsType: ObjectType<SimulatedWorkbook> = {
  name: 'SettingCollection',
  methods: {
    GetItemOrNullObject: {
      since: 4,
      call: (workbook, [key]) =>
        workbook.settings.has(String(key))
          ? ref(settingType, { workbook, key: String(key) })
          : null,
    },
    Add: {
      since: 4,
      call: (workbook, [key, value]) => {
        workbook.mayWrite();
        workbook.settings.set(String(key), value);
        return ref(settingType, { workbook, key: String(key) });
      },
    },
  },
};
