/** Text of any language without its marks and capitals: `Đặng` and `Đăng` both become `dang`. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD') // some capitals become a letter and a mark
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}
