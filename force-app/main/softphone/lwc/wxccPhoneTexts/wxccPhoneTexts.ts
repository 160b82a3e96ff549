// Written by scripts/generate/phone-texts.mjs.
import type { Messages } from 'c/wxccBase';
import { actionsTexts } from './actionsTexts';
import { activityTexts } from './activityTexts';
import { callTexts } from './callTexts';
import { casesTexts } from './casesTexts';
import { definitionTexts } from './definitionTexts';
import { detailsTexts } from './detailsTexts';
import { dialpadTexts } from './dialpadTexts';
import { helpTexts } from './helpTexts';
import { mappingTexts } from './mappingTexts';
import { omnichannelTexts } from './omnichannelTexts';
import { outdialTexts } from './outdialTexts';
import { recordingTexts } from './recordingTexts';
import { screenpopTexts } from './screenpopTexts';
import { softphoneTexts } from './softphoneTexts';
import { tabsTexts } from './tabsTexts';
import { talkTexts } from './talkTexts';
import { transferTexts } from './transferTexts';
import { unloggedTexts } from './unloggedTexts';

/** Every text of the softphone, by its code. */
export const phoneTexts: Messages = {
  ...actionsTexts,
  ...activityTexts,
  ...callTexts,
  ...casesTexts,
  ...definitionTexts,
  ...detailsTexts,
  ...dialpadTexts,
  ...helpTexts,
  ...mappingTexts,
  ...omnichannelTexts,
  ...outdialTexts,
  ...recordingTexts,
  ...screenpopTexts,
  ...softphoneTexts,
  ...tabsTexts,
  ...talkTexts,
  ...transferTexts,
  ...unloggedTexts,
};
