export * from 'c/wxccWidgetProperties';
