import type { Texts } from './words';
import type { zhCNWork } from './zh-cn-work';

/** The words of what is done with workbooks, in English. */
export const enWork: Pick<Texts, keyof typeof zhCNWork> = {
  verify: {
    heading: 'Answer a finding',
    text: 'Where you have verified that all is right, say why. It is kept in the sheet 核实说明 and not reported again.',
    reason: 'Reason (required)',
    reasonHint: 'For example: the register was corrected; original on file',
    by: 'Verified by',
    copy: ' Your file stays as it is: it is written into a copy for you to download.',
    missing: 'Please give the reason.',
    save: 'Record the answer',
    saved: (n) => (n === 1 ? 'Recorded in 核实说明.' : `${n} answers recorded in 核实说明.`),
    kept: 'Your reason is still here.',
    whole: 'the file',
    subjects: (rule, n) => `${rule}: one reason for all ${n}`,
    andMore: (names) => `${names} and others`,
    subject: (rule, subject) => `${rule}: ${subject || 'the file'}`,
    elsewhere:
      'Files of this kind cannot be written here. Add this row to its sheet 核实说明, then drop it again.',
  },
  fixes: {
    heading: 'Safe fixes',
    text: 'These change how a value is written and not what it means: stray spaces, dates typed as text.',
    copy: ' Your file stays as it is: a copy is changed, which can be undone and downloaded.',
    more: (n) => `${n} more of the same kinds.`,
    leftFormula: (n) => ` ${n} left as they are: a formula gives the value.`,
    leftProtected: (n) => ` ${n} left as they are: the sheet is protected.`,
    leftMerged: (n) => ` ${n} left as they are: a merged cell covers them.`,
    leftChanged: (n) => ` ${n} left as they are: they are no longer what was shown.`,
    left: {
      changed: (places, n) =>
        `${n} not changed, since they are no longer what was shown (rows may have moved): ${places}.`,
      formula: (places, n) => `${n} not changed, since a formula gives the value: ${places}.`,
      protected: (places, n) => `${n} not changed, since the sheet is protected: ${places}.`,
      merged: (places, n) =>
        `${n} not changed, since a merged cell covers them: ${places}. Change its top left cell.`,
      refused: (places, n) =>
        `${n} not changed, since Excel makes something else of them (a table may have such a column already): ${places}.`,
    },
    nothingDone: 'No cell was changed.',
    nothingToUndo: 'There is nothing to undo.',
    undoneBut: (done, left) => `${done} undone; ${left} changed or moved since, and left alone.`,
    redone: 'Done again.',
    was: 'Before',
    is: 'Now',
    untouched: 'The copy is as the file was.',
    again: 'Redo',
    list: (n) => (n === 1 ? 'The change' : `The ${n} changes`),
    pending: (n) =>
      n === 1
        ? '1 change in the copy, not downloaded yet.'
        : `${n} changes in the copies, not downloaded yet.`,
    handedOver: (n) => (n === 1 ? '1 change, downloaded.' : `${n} changes, downloaded.`),
    save: 'Download corrected copy',
    writeBack: 'Write into the file…',
    back: 'Undo last step',
    none: 'There is nothing to fix automatically.',
    apply: (n) => `Fix ${n}`,
    done: (n) => `${n} cells fixed.`,
    undone: 'Undone.',
    place: 'Place',
  },
  progress: {
    reading: (done, total) => `Reading cells ${done}/${total}`,
    opening: (name, at, of) => (of === 1 ? `Opening ${name}` : `Opening ${at}/${of}: ${name}`),
    checking: 'Checking…',
    flagging: 'Flagging cells…',
    making: 'Making the file…',
    fixing: 'Changing the copy…',
    editing: 'Press Enter to finish editing the cell; this goes on by itself then.',
    cancelled: 'Cancelled.',
  },
  flags: {
    written: (n) => (n === 1 ? '1 cell was flagged.' : `${n} cells were flagged.`),
    withoutComment: (n) => `${n} of them have no comment; see the pane.`,
    cleared: 'All flags were cleared.',
    ask: 'Flag the cells in the sheets? Formats and comments are written, which More can clear; later checks will do the same.',
    yes: 'Flag them',
    no: 'No',
    readOnly: 'The workbook is read-only: the findings are listed, but not flagged in the sheets.',
    protectedSheets: (names) =>
      `${names}: protected, so not flagged. Unprotect the sheet to flag it.`,
  },
  files: {
    label: 'Workbook',
    all: (n) => `All ${n} workbooks`,
    unreadable: 'unreadable',
    unread: (name, why) => `${name} was not checked: ${why}`,
    more: (n) => `${n} more files were not checked; see Sheets for why.`,
    left: ({ name, reason }) => `${name} was left out: ${reason}`,
    same: (name, open) =>
      name === open ? `${name} is open already.` : `${name} is the same as ${open}, which is open.`,
    version: (name, earlier, changes) =>
      `${name} is of the same organisation and year as ${earlier}, which is open.` +
      (changes > 0 ? `\nThe copy of ${earlier} has ${changes} changes that would be lost.` : ''),
    list: ({ name, answers, stillFound, withoutReason, unused, missing }) =>
      [
        answers > 0
          ? `${name} is a list of findings that came back: its ${answers} answers are ${missing.length > 0 ? 'read' : 'taken'}.`
          : `${name} is a list of findings without an answer.`,
        stillFound > 0 ? ` ${stillFound} say put right, and are still found.` : '',
        withoutReason > 0 ? ` ${withoutReason} give no reason, and are not taken.` : '',
        unused > 0 ? ` ${unused} answer nothing that is found.` : '',
        missing.length > 0
          ? ` Not here yet: ${missing.join(', ')}; its answers are taken when it is.`
          : '',
      ].join(''),
    replace: 'Take the new one instead',
    both: 'Keep both',
    replaced: (name, earlier) => `${name} stands in place of ${earlier}.`,
    loses: (name, n) =>
      `The copy of ${name} has ${n} changes that were not saved. Removing it loses them.`,
    removeAnyway: 'Remove without saving',
    problems: (n) => (n === 0 ? 'nothing found' : n === 1 ? '1 finding' : `${n} findings`),
  },
  units: {
    heading: 'The workbooks of the units',
    search: 'Unit, superior, file, person…',
    filter: 'Units shown',
    filters: {
      all: 'All',
      errors: 'With errors',
      clean: 'Nothing found',
      back: 'Come back',
      unread: 'Unread, other year',
    },
    columns: {
      unit: 'Unit',
      superior: 'Superior',
      year: 'Year',
      sheets: 'Sheets',
      state: 'State',
      errors: 'Errors',
      warnings: 'Warnings',
      answered: 'Answered',
      sent: 'Sent back',
    },
    states: {
      handedIn: 'Handed in',
      sentBack: 'Sent back',
      handedInAgain: 'In again',
      accepted: 'Accepted',
      otherYear: 'Other year',
      unrecognised: 'Not recognised',
      unread: 'Unreadable',
    },
    accept: 'Accept',
    takeBack: 'Undo',
    lists: (n) => `Download ${n === 1 ? '1 list' : `${n} lists`} (zip)`,
    send: 'Write to a folder…',
    keep: 'Download this table (csv)',
    ends: 'What is accepted or sent back is remembered until this page is closed; the browser keeps nothing. Download this table, or enter it under 状态 in 收报登记.xlsx.',
    sent: 'Sent back',
    replied: (n) => `${n} answered`,
    written: (folder, n) =>
      `${n === 1 ? '1 list' : `${n} lists`} written to “${folder}”; files that were there are as they were.`,
    unwritten:
      'The others were not written: the browser does not let this folder be written. Choose another, or download the zip.',
    none: 'No unit fits.',
  },
  errors: {
    heading: 'Something went wrong',
    'cell-edit-mode': 'Press Enter to finish editing the cell, then try again.',
    protected: 'The sheet is protected. Remove the protection first.',
    protectedSheets: (names) => `${names}: protected. Remove the protection (Review) first.`,
    tooOld:
      'This Excel is too old to check sheets in place (Excel 2021, Microsoft 365 or Excel on the web is needed). Save the workbook and drop it here.',
    'read-only': 'The workbook is read-only. Save a copy and try again.',
    'too-large': 'The sheet is too large for Excel to hand over. Remove unused rows and columns.',
    'not-supported':
      'This version of Excel cannot do this. Save the workbook and drop it on the web page of this tool.',
    gone: 'That sheet or cell is no longer there. Check again.',
    hidden: 'That sheet is hidden. Unhide it first, then go there.',
    'out-of-sight':
      'The cell is selected, but a filter hides its row, or its row or column is hidden. Clear the filter or unhide it.',
    'frozen-away':
      'The cell is selected, but frozen panes hide it. Unfreeze them under “View”, then go there.',
    cancelled: 'Cancelled.',
    failed: 'Excel did not complete this step. Try again.',
    internal: 'An internal error; the workbook was not changed. Reopen the pane and try again.',
    connecting: 'Connecting to Excel…',
    officeRefused:
      'Microsoft’s Office library could not be fetched (no network, or a firewall), so the open workbook cannot be read. Save it and drop it here, or open the pane again later.',
    officeSilent:
      'Microsoft’s Office library did not answer within three seconds (slow network, or a firewall), so the open workbook cannot be read. Save it and drop it here, or open the pane again later.',
    engineLost:
      'The checker ended and was started again. Your files and changes are still here; try again.',
    engineMissing: 'The checker did not start. Open this page again, or use a newer browser.',
    retry: 'Try again',
    noOffice: 'This page belongs inside Excel. Here it works as a web page: drop a workbook.',
  },
};
