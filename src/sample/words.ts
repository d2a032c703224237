/** Words by track: what invented organisations, teams and research topics are made of. */
import type { TrackId } from "../model/ids.ts";

export interface TrackWords {
  /** What a group (企业集团) is called after its stem, short and whole; empty where there are none. */
  readonly groupShort: string;
  readonly groupWhole: string;
  /** Plants of a group. */
  readonly plants: readonly string[];
  /** Enterprises of their own. */
  readonly singles: readonly string[];
  readonly crafts: readonly string[];
  /** 攻关课题. */
  readonly topics: readonly string[];
}

const WORDS: Readonly<Record<TrackId, TrackWords>> = {
  railway: {
    groupShort: "轨道",
    groupWhole: "轨道集团",
    plants: ["工务段", "电务段", "机务段", "车辆段"],
    singles: ["轨道装备公司", "线路养护公司", "站场服务公司", "桥隧检测公司"],
    crafts: ["线路", "信号", "检车", "乘务", "探伤", "接触网"],
    topics: ["道岔转换力在线监测", "轮对探伤数据判读", "天窗点内作业组织", "接触网吊弦预配"],
  },
  construction: {
    groupShort: "建工",
    groupWhole: "建工集团",
    plants: ["第一工程公司", "第二工程公司", "安装公司", "路桥公司"],
    singles: ["建筑工程公司", "基础工程公司", "幕墙工程公司", "市政工程公司"],
    crafts: ["钢筋", "混凝土", "架子", "测量", "塔吊", "防水"],
    topics: ["深基坑监测预警", "铝模早拆周转", "钢筋集中下料优化", "塔吊群协同防碰撞"],
  },
  power: {
    groupShort: "电力",
    groupWhole: "电力集团",
    plants: ["供电公司", "发电厂", "检修公司", "变电运维中心"],
    singles: ["热电公司", "风电场", "光伏电站", "水电站"],
    crafts: ["运行", "继保", "线路", "变电", "锅炉", "汽机"],
    topics: ["变电站巡检路径优化", "两票执行移动核对", "汽轮机冷端㶲损分析", "配网故障快速定位"],
  },
  chemical: {
    groupShort: "石化",
    groupWhole: "石化集团",
    plants: ["烯烃厂", "炼油厂", "化肥厂", "储运部"],
    singles: ["精细化工公司", "氯碱公司", "涂料公司", "橡塑公司"],
    crafts: ["裂解", "合成", "聚合", "仪表", "储运", "质检"],
    topics: ["换热网络㶲分析与降耗", "罐区隐患图像识别", "联锁旁路管理闭环", "循环水药剂精准投加"],
  },
  machinery: {
    groupShort: "重工",
    groupWhole: "重工集团",
    plants: ["铸造厂", "机加工厂", "总装厂", "传动厂"],
    singles: ["机床公司", "轴承公司", "模具公司", "泵阀公司"],
    crafts: ["铣削", "焊接", "装配", "热处理", "维修", "数控"],
    topics: ["薄壁件装夹变形控制", "刀具寿命预测", "装配线平衡改善", "焊接飞溅抑制"],
  },
  steel: {
    groupShort: "钢铁",
    groupWhole: "钢铁集团",
    plants: ["炼铁厂", "炼钢厂", "热轧厂", "冷轧厂"],
    singles: ["特钢公司", "线材公司", "钢管公司", "焦化公司"],
    crafts: ["高炉", "转炉", "连铸", "轧钢", "点检", "行车"],
    topics: ["连铸结晶器液面稳定", "轧辊磨损补偿", "高炉冷却壁状态诊断", "加热炉空燃比优化"],
  },
  nonferrous: {
    groupShort: "有色",
    groupWhole: "有色集团",
    plants: ["电解厂", "冶炼厂", "选矿厂", "铝加工厂"],
    singles: ["铜材公司", "钛业公司", "锌业公司", "稀贵金属公司"],
    crafts: ["电解", "熔铸", "浮选", "阳极", "净化", "压延"],
    topics: ["电解槽阳极更换节拍", "浮选药剂自动加药", "铝液净化渣量控制", "铜电解短路极板识别"],
  },
  "building-materials": {
    groupShort: "建材",
    groupWhole: "建材集团",
    plants: ["水泥厂", "玻璃厂", "耐材厂", "管业厂"],
    singles: ["石膏板公司", "陶瓷公司", "玻纤公司", "预制件公司"],
    crafts: ["中控", "窑操", "磨机", "退火", "配料", "包装"],
    topics: ["回转窑筒体㶲损与余热回收", "浮法玻璃退火应力控制", "生料磨台时提升", "包装机夹袋率改善"],
  },
  defence: {
    groupShort: "装备",
    groupWhole: "装备集团",
    plants: ["精工厂", "光电厂", "总调厂", "试验站"],
    singles: ["精密仪器公司", "特种线缆公司", "惯性器件公司", "船配公司"],
    crafts: ["精加", "电装", "总调", "检验", "试验", "表面处理"],
    topics: ["多余物防控可视化", "线束敷设三维工艺", "首件检验数字化", "胶接固化过程监测"],
  },
  "light-industry": {
    groupShort: "轻工",
    groupWhole: "轻工集团",
    plants: ["造纸厂", "家电厂", "食品厂", "制盐厂"],
    singles: ["五金公司", "乐器公司", "日化公司", "文具公司"],
    crafts: ["制浆", "总装", "灌装", "注塑", "包装", "品控"],
    topics: ["纸机断纸原因追溯", "注塑换模时间压缩", "灌装线清洗节水", "总装线防错"],
  },
  social: {
    groupShort: "",
    groupWhole: "",
    plants: [],
    singles: [
      "社区服务中心",
      "职业学校",
      "物流服务部",
      "商贸行",
      "物业服务部",
      "养护服务队",
      "检测服务部",
      "软件工作室",
      "农机合作社",
      "公交服务队",
    ],
    crafts: ["服务", "配送", "教务", "网格", "巡检", "客服"],
    topics: [],
  },
};

/** The words of a track; a slip in the sample's own tables is a programming error. */
export function wordsOf(track: TrackId): TrackWords {
  const words = WORDS[track];
  if (words === undefined) throw new Error(`no words for ${track}`);
  return words;
}
