/** The made-up number of a district's office (4 digits) or of a tambon's local government (6): 042-000-001 to -104. */
export function publicPhone(code: string): string {
  const number = code.length === 4 ? Number(code.slice(3)) : Number(code.slice(3, 4)) * 14 + Number(code.slice(4));
  return `042-000-${String(number).padStart(3, '0')}`;
}
