import { testRule } from '../../testing';
import { rule } from './rule';

const of = (leftOn: string | null, destination: string | null, status = '正常') => ({
  党员名册: [['张三', '1', '2010-05-01', status, leftOn, destination]],
});

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '入党日期', '党籍状态', '外出日期', '外出流向'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    { ...of('2020-12-31', '赴英国留学') },
    of('2020-12', '赴英国留学'),
    of('2019-03-01', '赴英国留学', '停止党籍'),
    of('2019-03-01', '驻英国分公司工作'),
    of('2019-03-01', '广州大学读研究生'),
    of(null, '赴英国留学'),
    of('2019-03-01', null),
    {
      ...of('2019-03-01', '赴英国留学'),
      党员增减: [['张三', '1', '转出组织关系', '2025-03-01']],
    },
  ],
  reject: [
    { sheets: of('2020-12-30', '赴英国留学'), cells: ['党员名册!D2 warning'] },
    { sheets: of('2020-11', '国外访学'), cells: ['党员名册!D2 warning'] },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '外出日期']] } }],
});
