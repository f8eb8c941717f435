import { visible } from '../../core/text/visible';

/** The name or code of an organisation as it is compared: width, spaces and 中共 do not matter. */
export const plainName = (name: string): string =>
  visible(name)
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^(中国共产党|中共)(?=.)/u, '')
    .toUpperCase();

/** Whether a text can only be a code: nobody's name has no letter but Latin ones. */
export const isCode = (text: string): boolean => /^[\dA-Z.-]*\d[\dA-Z.-]*$/.test(plainName(text));
