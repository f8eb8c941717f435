import { ExcelError } from '../error';
import { type ObjectType, type Property, ref } from '../object-type';
import type { SimulatedConditionalFormat } from '../sheet';
import type { AreasTarget } from './range';

interface FormatTarget {
  readonly sheet: AreasTarget['sheet'];
  readonly format: SimulatedConditionalFormat;
}

const of = (
  key: 'formula' | 'fill' | 'color' | 'bold' | 'italic' | 'underline',
): Property<FormatTarget> => ({
  since: 6,
  get: ({ format }) => format[key],
  set: ({ sheet, format }, value, { workbook }) => {
    workbook.mayWrite(sheet);
    Object.assign(format, { [key]: value });
  },
});

const ruleType: ObjectType<FormatTarget> = {
  name: 'ConditionalFormatRule',
  properties: { Formula: of('formula') },
};

const fillType: ObjectType<FormatTarget> = {
  name: 'ConditionalRangeFill',
  properties: { Color: of('fill') },
};

const fontType: ObjectType<FormatTarget> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: of('color'),
    Bold: of('bold'),
    Italic: of('italic'),
    Underline: of('underline'),
  },
};

const rangeFormatType: ObjectType<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  navigations: {
    Fill: { since: 6, to: (target) => ref(fillType, target) },
    Font: { since: 6, to: (target) => ref(fontType, target) },
  },
};

const customType: ObjectType<FormatTarget> = {
  name: 'CustomConditionalFormat',
  navigations: {
    Rule: { since: 6, to: (target) => ref(ruleType, target) },
    Format: { since: 6, to: (target) => ref(rangeFormatType, target) },
  },
};

const conditionalFormatType: ObjectType<FormatTarget> = {
  name: 'ConditionalFormat',
  properties: {
    Id: { since: 6, get: ({ format }) => format.id },
    Type: { since: 6, get: ({ format }) => format.type },
  },
  navigations: {
    Custom: {
      since: 6,
      to: (target) => {
        if (target.format.type !== 'Custom') throw new ExcelError('InvalidOperation');
        return ref(customType, target);
      },
    },
  },
  methods: {
    Delete: {
      since: 6,
      call: ({ sheet, format }, _, { workbook }) => {
        workbook.mayWrite(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
      },
    },
  },
};

export const conditionalFormatsType: ObjectType<AreasTarget> = {
  name: 'ConditionalFormatCollection',
  items: ({ sheet, areas }) =>
    sheet.formatsOn(areas).map((format) => ref(conditionalFormatType, { sheet, format })),
  item: ({ sheet, areas }, key) => {
    const format = sheet.formatsOn(areas).find(({ id }) => id === key);
    if (!format) throw new ExcelError('ItemNotFound');
    return ref(conditionalFormatType, { sheet, format });
  },
  methods: {
    Add: {
      since: 6,
      call: ({ sheet, areas }, [type], { workbook }) => {
        workbook.mayWrite(sheet);
        if (type !== 'Custom') throw new Error(`only custom formats are simulated, not ${type}`);
        const format: SimulatedConditionalFormat = {
          id: workbook.newId(),
          type,
          areas: [...areas],
          formula: '',
          fill: null,
          color: null,
          bold: null,
          italic: null,
          underline: null,
        };
        // A new one goes before all others, as in Excel.
        sheet.conditionalFormats.unshift(format);
        return ref(conditionalFormatType, { sheet, format });
      },
    },
  },
};
