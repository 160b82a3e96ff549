({
  /** Event names come with their namespace: `lightning:omniChannelStatusChanged`, or by `markup://` before it. */
  tell: function (component, event) {
    var name = event.getType().split(':').pop();
    component.find('link').tell(name, event.getParams());
  },

  /** A method that this toolkit lacks is answered as a refusal. */
  call: function (component, id, method, args) {
    var link = component.find('link');
    var toolkit = component.find('toolkit');
    var done = $A.getCallback(function (value) {
      link.answer(id, true, value);
    });
    var failed = $A.getCallback(function (error) {
      link.answer(id, false, (error && error.message) || error || method);
    });
    try {
      toolkit[method](args).then(done, failed);
    } catch (error) {
      failed(error);
    }
  },
});
