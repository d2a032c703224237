/** Columns that hold what nobody needs here: they are named, and not read. */

const PRIVATE =
  /身份证|证件号|护照|手机|电话|联系方式|移动号码|住址|地址|户籍|出生|生日|邮箱|微信|银行卡|账号|密码|id.?card|passport|phone|mobile|^tel\.?$|e-?mail|address|birth/i;

/** True for a header that announces ID numbers, telephones, addresses or the like. */
export function isPrivateHeader(header: string): boolean {
  return PRIVATE.test(header.slice(0, 60));
}
