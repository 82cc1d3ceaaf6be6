/** The ten digits of scripts other than ours, wide, mathematical, raised, lowered and circled. */
export const digitScripts: readonly string[] = [
  '໐໑໒໓໔໕໖໗໘໙',
  '០១២៣៤៥៦៧៨៩',
  '၀၁၂၃၄၅၆၇၈၉',
  '०१२३४५६७८९',
  '٠١٢٣٤٥٦٧٨٩',
  '０１２３４５６７８９',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
  '⁰¹²³⁴⁵⁶⁷⁸⁹',
  '₀₁₂₃₄₅₆₇₈₉',
  '⓪①②③④⑤⑥⑦⑧⑨',
];

/** Writes digits as those of a script. */
export const inScript = (script: string) => (text: string) => {
  const signs = [...script];
  return text.replace(/\d/g, (digit) => signs[Number(digit)]!);
};
