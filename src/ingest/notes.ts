/** What people write under a table: remarks, who made it, who checked it. */

const NOTE =
  /^[（(]?(?:备?注|说明|制表|填表|填报|经办|审核|复核|核对|打印|负责人|联系人|单位盖章|盖章|以上|日期)|^[^\d]{2,12}[:：]/;

/** True for the text of a cell that alone in its row is a remark and no data. */
export function isNote(text: string): boolean {
  return NOTE.test(text.slice(0, 60).trim());
}
