import { describe, expect, it } from 'vitest';
import { namesIn, tellsHowMany } from './names';

describe('the people whom a text names', () => {
  it.each([
    ['张三', ['张三']],
    ['张三、李四；王五', ['张三', '李四', '王五']],
    [null, []],
  ])('%s', (text, names) => expect(namesIn(text)).toEqual(names));

  it.each([
    '困难党员、离退休党员等70余名',
    '老党员12名',
    '困难群众二十多户',
    '张三等5人',
    '30人',
    '近百名党员',
    '退役军人、军烈属共8户家庭',
  ])('“%s” tells how many, not who', (text) => expect(tellsHowMany(text)).toBe(true));

  it.each([
    '张三',
    '张三、李四',
    '张三（2人间）',
    '刘大爷',
    '万人',
    '五保户',
    '百岁老人',
    '第一书记',
    null,
  ])('“%s” does not tell how many', (text) => expect(tellsHowMany(text)).toBe(false));
});
