import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { createMessageContext, subscribe } from 'lightning/messageService';
import channel from '@salesforce/messageChannel/Wxcc__c';
import userId from '@salesforce/user/Id';

/** Proves that a native component runs in the simulated org: base components, navigation, messages, the user. */
export default class NativeProof extends NavigationMixin(LightningElement) {
  title = 'A native component';
  userId = userId;
  heard = 'nothing';

  connectedCallback() {
    subscribe(createMessageContext(), channel, (message) => {
      this.heard = JSON.stringify(message);
    });
  }

  handleClick() {
    const attributes = { objectApiName: 'Contact', actionName: 'list' };
    this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes });
  }
}
