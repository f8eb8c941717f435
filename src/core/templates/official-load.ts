import { entries, type ReturnTableFile, type TemplateFiles } from './files';
import {
  asReturnTable,
  type OfficialForm,
  OfficialFormError,
  officialFormSchema,
  officialTableSchema,
} from './official-schema';
import { checkReturnTable } from './return-check';
import type { CodeList, SheetTemplate } from './schema';
import { TemplateError } from './template-error';

const FORM = 'form.json';

/**
 * The tables of the ministry's forms among the files, year by year and by number: none where the
 * folders of the years were not read, as where no return is made.
 * @throws TemplateError naming the file and the path in it
 */
export function officialTables(
  files: TemplateFiles,
  sheets: readonly SheetTemplate[],
  codes: ReadonlyMap<string, CodeList>,
): ReturnTableFile[] {
  const folders = new Set(
    [...files.keys()].flatMap((path) => /^returns\/\d{4}(?=\/)/.exec(path)?.[0] ?? []),
  );
  return [...folders].sort().flatMap((folder) => {
    const own = [...files].filter(([path]) => path.startsWith(`${folder}/`));
    const isForm = ([path]: readonly [string, unknown]) => path === `${folder}/${FORM}`;
    const [form] = entries(new Map(own.filter(isForm)), folder, officialFormSchema);
    if (!form) throw new TemplateError(`${folder}/${FORM}`, '', 'no such file');
    const tables = entries(new Map(own.filter((one) => !isForm(one))), folder, officialTableSchema);
    return tables
      .map(({ file, value }) => ({ file, table: tableOf(file, form.value, value) }))
      .map((one) => {
        checkReturnTable(one.table, sheets, codes, (path, chinese, english) => {
          throw new TemplateError(one.file, path, { 'zh-CN': chinese, en: english });
        });
        return one;
      })
      .sort((a, b) => a.table.order - b.table.order);
  });
}

function tableOf(
  file: string,
  form: OfficialForm,
  table: Parameters<typeof asReturnTable>[1],
): ReturnTableFile['table'] {
  try {
    return asReturnTable(form, table);
  } catch (error) {
    if (!(error instanceof OfficialFormError)) throw error;
    throw new TemplateError(file, 'rows', error.message);
  }
}
