import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../rules/testing';
import { Removals } from './removals';

const MOVEMENTS = ['姓名', '公民身份号码', '变动类型', '变动日期'];
const SANCTIONS = ['姓名', '种类', '决定日期'];

const removals = () =>
  new Removals(
    ledgerOf({
      党员增减: [
        MOVEMENTS,
        ['甲', '1x', '开除党籍', '2020-01-01'],
        ['甲', '1X', '除名', '2010-01-01'],
        ['乙', null, '劝退', '2011-01-01'],
        ['乙', null, '除名', '2012-01-01'],
        ['丙', '3', '自行脱党', '2013-01-01'],
        ['丁', '4', '取消预备党员资格', '2014-01-01'],
        ['戊', '5', '除名', null],
        ['庚', null, '劝退', '2016-01-01'],
        [null, null, '劝退', '2016-01-01'],
      ],
      处分处置: [
        SANCTIONS,
        ['己', '开除党籍', '2015-01-01'],
        ['庚', '除名', '2015-01-01'],
        ['辛', '劝退', '2017-01-01'],
        ['壬', '警告', '2018-01-01'],
        ['癸', '除名', null],
        [null, '除名', '2018-01-01'],
      ],
    }),
  );
const of = (name: string | null, idNumber: string | null = null) =>
  removals().of({ name, idNumber });

describe('Removals', () => {
  it('has the last removal of each, by number where there is one', () => {
    expect(of('某某', '1X')).toEqual({ on: 20200101, expelled: true });
    expect(of('乙')).toEqual({ on: 20120101, expelled: false });
    expect(of('丙', '3')).toEqual({ on: 20130101, expelled: false });
    expect(of('丙')).toBeNull();
  });
  it('takes 处分处置 by name, too', () => {
    expect(of('己', '6')).toEqual({ on: 20150101, expelled: true });
    expect(of('庚')).toEqual({ on: 20160101, expelled: false });
    expect(of('辛')).toEqual({ on: 20170101, expelled: false });
  });
  it('leaves out what is no removal, has no date or names nobody', () => {
    for (const name of ['丁', '戊', '壬', '癸', null]) expect(of(name)).toBeNull();
    expect(of('丁', '4')).toBeNull();
    expect(of('戊', '5')).toBeNull();
    expect(removals().size).toBe(6);
  });
});
