// Written by scripts/generate/setup-texts.mjs.
import setup_storeTab from '@salesforce/label/c.Wxcc_setup_storeTab';
import setup_storeTitle from '@salesforce/label/c.Wxcc_setup_storeTitle';
import setup_storeHelp from '@salesforce/label/c.Wxcc_setup_storeHelp';
import setup_storeNone from '@salesforce/label/c.Wxcc_setup_storeNone';
import setup_storeHolder from '@salesforce/label/c.Wxcc_setup_storeHolder';
import setup_storeEverybody from '@salesforce/label/c.Wxcc_setup_storeEverybody';
import setup_storeProfile from '@salesforce/label/c.Wxcc_setup_storeProfile';
import setup_storePermission from '@salesforce/label/c.Wxcc_setup_storePermission';
import setup_storeHolderHelp from '@salesforce/label/c.Wxcc_setup_storeHolderHelp';
import setup_storeListsHidden from '@salesforce/label/c.Wxcc_setup_storeListsHidden';
import setup_storeAction from '@salesforce/label/c.Wxcc_setup_storeAction';
import setup_storeNew from '@salesforce/label/c.Wxcc_setup_storeNew';
import setup_storeReplace from '@salesforce/label/c.Wxcc_setup_storeReplace';
import setup_storeFaults from '@salesforce/label/c.Wxcc_setup_storeFaults';
import setup_storeConfirm from '@salesforce/label/c.Wxcc_setup_storeConfirm';
import setup_storeCancel from '@salesforce/label/c.Wxcc_setup_storeCancel';
import setup_storeDone from '@salesforce/label/c.Wxcc_setup_storeDone';
import setup_storeRefused from '@salesforce/label/c.Wxcc_setup_storeRefused';
import setup_storeNotPermitted from '@salesforce/label/c.Wxcc_setup_storeNotPermitted';
import setup_storedTitle from '@salesforce/label/c.Wxcc_setup_storedTitle';
import setup_storedNothing from '@salesforce/label/c.Wxcc_setup_storedNothing';
import setup_storedName from '@salesforce/label/c.Wxcc_setup_storedName';
import setup_storedWhen from '@salesforce/label/c.Wxcc_setup_storedWhen';
import setup_storedActions from '@salesforce/label/c.Wxcc_setup_storedActions';
import setup_storedOpen from '@salesforce/label/c.Wxcc_setup_storedOpen';
import setup_storedRemove from '@salesforce/label/c.Wxcc_setup_storedRemove';
import setup_storedOpenOf from '@salesforce/label/c.Wxcc_setup_storedOpenOf';
import setup_storedRemoveOf from '@salesforce/label/c.Wxcc_setup_storedRemoveOf';
import setup_storedUnreadable from '@salesforce/label/c.Wxcc_setup_storedUnreadable';
import setup_storedSure from '@salesforce/label/c.Wxcc_setup_storedSure';
import setup_storedGone from '@salesforce/label/c.Wxcc_setup_storedGone';
import setup_storedNobody from '@salesforce/label/c.Wxcc_setup_storedNobody';
import setup_storedDefinition from '@salesforce/label/c.Wxcc_setup_storedDefinition';
import setup_lookAgents from '@salesforce/label/c.Wxcc_setup_lookAgents';
import setup_lookAgentsRepair from '@salesforce/label/c.Wxcc_setup_lookAgentsRepair';
import setup_lookOwnUtility from '@salesforce/label/c.Wxcc_setup_lookOwnUtility';
import setup_lookOwnUtilityRepair from '@salesforce/label/c.Wxcc_setup_lookOwnUtilityRepair';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/store.json, by their codes. */
export const storeTexts: Messages = {
  setup_storeTab,
  setup_storeTitle,
  setup_storeHelp,
  setup_storeNone,
  setup_storeHolder,
  setup_storeEverybody,
  setup_storeProfile,
  setup_storePermission,
  setup_storeHolderHelp,
  setup_storeListsHidden,
  setup_storeAction,
  setup_storeNew,
  setup_storeReplace,
  setup_storeFaults,
  setup_storeConfirm,
  setup_storeCancel,
  setup_storeDone,
  setup_storeRefused,
  setup_storeNotPermitted,
  setup_storedTitle,
  setup_storedNothing,
  setup_storedName,
  setup_storedWhen,
  setup_storedActions,
  setup_storedOpen,
  setup_storedRemove,
  setup_storedOpenOf,
  setup_storedRemoveOf,
  setup_storedUnreadable,
  setup_storedSure,
  setup_storedGone,
  setup_storedNobody,
  setup_storedDefinition,
  setup_lookAgents,
  setup_lookAgentsRepair,
  setup_lookOwnUtility,
  setup_lookOwnUtilityRepair,
};
