import { parseArea } from '../area';
import { ExcelError } from '../error';
import { type ObjectType, ref } from '../object-type';
import type { SimulatedComment, SimulatedWorkbook } from '../workbook';
import { rangeType } from './range';

const repliesType: ObjectType<SimulatedComment> = {
  name: 'CommentReplyCollection',
  methods: { GetCount: { since: 10, call: ({ replies }) => replies.length } },
};

const commentType: ObjectType<SimulatedComment> = {
  name: 'Comment',
  properties: {
    Id: { since: 10, get: ({ id }) => id },
    Content: { since: 10, get: ({ content }) => content },
  },
  navigations: { Replies: { since: 10, to: (comment) => ref(repliesType, comment) } },
  methods: {
    GetLocation: {
      since: 10,
      call: ({ sheet, row, column }) =>
        ref(rangeType, { sheet, area: { top: row, bottom: row, left: column, right: column } }),
    },
    Delete: {
      since: 10,
      call: (comment, _, { workbook }) => {
        workbook.mayWrite(comment.sheet);
        workbook.comments = workbook.comments.filter((one) => one !== comment);
      },
    },
  },
};

export const commentsType: ObjectType<SimulatedWorkbook> = {
  name: 'CommentCollection',
  items: ({ comments }) => comments.map((comment) => ref(commentType, comment)),
  item: ({ comments }, key) => {
    const found = comments.find(({ id }) => id === key);
    if (!found) throw new ExcelError('ItemNotFound');
    return ref(commentType, found);
  },
  methods: {
    Add: {
      since: 10,
      call: (workbook, [address, content]) => {
        const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(String(address));
        const cell = match && parseArea(match[3] ?? '');
        if (!match || !cell || cell.top !== cell.bottom || cell.left !== cell.right) {
          throw new ExcelError('InvalidArgument', String(address));
        }
        const sheet = workbook.sheet((match[1] ?? match[2] ?? '').replaceAll("''", "'"));
        workbook.mayWrite(sheet);
        const added = workbook.comment(sheet, cell.top, cell.left, String(content), '加载项的用户');
        return ref(commentType, added);
      },
    },
  },
};
