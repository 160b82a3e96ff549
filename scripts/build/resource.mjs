/** The static resource's folder. Here by itself, so that who only names it need not load the bundlers. */
export const RESOURCE = 'force-app/main/softphone/staticresources/WxccSoftphone';
