({
  /** Omni-Channel tells of something: its event's name tells what, its parameters the rest. */
  handleOmniEvent: function (component, event, helper) {
    helper.tell(component, event);
  },

  /** The link asks for a method of the toolkit. */
  handleToolkitCall: function (component, event, helper) {
    helper.call(component, event.getParam('id'), event.getParam('method'), event.getParam('args'));
  },
});
