/** The view that an address names, where the screen has it; else the one that is shown first. */
export const viewIn = <View extends string>(
  views: Readonly<Record<View, unknown>>,
  named: string | undefined,
  first: View,
): View => (named !== undefined && Object.hasOwn(views, named) ? (named as View) : first);
