import type { HelpTexts } from './terms';

/** The help in English. */
export const helpEn: HelpTexts = {
  heading: 'Help',
  now: 'What to do next',
  cells: (total, sheets) =>
    `${total} cells to mend: ${sheets}. Choose a finding to go to its cell.`,
  inSheet: (sheet, count) => `${count} in ${sheet}`,
  elsewhere: (count) => `${count} findings are about a sheet or the file; see what they say to do.`,
  fixable: (count) => `${count} are only a matter of form: More, Safe fixes.`,
  blank: (count) => `${count} blank or unread cells left rules unchecked: see Unchecked.`,
  unread: (count) => `${count} files could not be read; their findings say why.`,
  answer: 'Where you have verified that all is right, choose Answer, and it is not said again.',
  save: 'When all is done, download the corrected copy; your file stays as it is.',
  done: 'Nothing is left to mend. Look at the return, or keep a list of findings.',
  what: 'What this is',
  whatText:
    'Branch Ledger holds the workbook of a Party branch against the regulations and the form, says which cell is wrong, why, and what to do, and makes the annual return of it. Everything happens on this computer; nothing is sent anywhere.',
  steps: 'Three steps',
  stepsOf: {
    excel: [
      'Choose Check: the whole workbook is checked.',
      'Choose a finding to go to its cell, and mend it; it is checked again by itself.',
      'Answer what is right as it is; then look at the return.',
    ],
    browser: [
      'Drop workbooks or a folder here.',
      'Choose a finding, mend it beside it and press Enter; the next one opens.',
      'Download the corrected copy; for several units, the lists to send back.',
    ],
  },
  terms: 'Terms',
  term: {
    conclusion: [
      'The first line',
      'How many of the sheets were understood, how many errors and warnings there are, how many rules were not checked, how many figures of the return are lacking, and what to do first.',
    ],
    severities: [
      'Error, warning, info',
      'An error breaks a provision or contradicts itself. A warning is probably wrong: verify it. An info changes no count.',
    ],
    notChecked: [
      'Unchecked',
      'The rule was not checked, or not wholly: a sheet or column is missing, cells are blank, or there is nothing of the kind. What is not listed as a finding is not thereby right.',
    ],
    lacking: [
      'Lacking figures',
      'What the figure needs was not read, so it is not given, and not taken for zero. Complete the sheet, column or cells and it is there.',
    ],
    recognised: [
      'Sheets',
      'What each sheet was taken for, and which column is what. Correct it there; sheets of the same form will follow.',
    ],
    safeFix: [
      'Safe fixes',
      'They change how a value is written and not what it means. All are shown before, and can be undone.',
    ],
    answer: [
      'Answer',
      'Where you have verified that all is right, say why. The reason is kept in the workbook and the finding is not said again.',
    ],
    lists: [
      'Lists to send back',
      'One list of findings for each unit to fill in; dropped here again, it is taken by itself. What was accepted or sent back is remembered only while the page is open, for the browser keeps nothing; enter what is to last under 状态 in 收报登记.xlsx.',
    ],
    annual: [
      'The return',
      'Counted from the rows of the workbooks. Choose a figure to see its rows.',
    ],
  },
  about: 'About',
  version: (version) => `Branch Ledger ${version}`,
  basis: (count, newest, since) =>
    `Its rules rest on ${count} regulations and standards; the newest is ${newest} (${since}).`,
  basisList: 'Regulations and standards',
  since: (title, since) => `${title}, ${since}`,
  licence: 'Free software under the MIT licence, without any warranty.',
  fault: 'How to report a fault',
  faultText:
    'Tell whoever gave you this tool what you did, what you saw, and what should have happened, with the lines below. Send no workbook, and no names or numbers of people; for an example, invent a row in the blank workbook.',
  facts: 'What to send along (nothing about anybody)',
};
